import Documents
import HTML
import HTTPTypes
import Hummingbird
import WebPlatform

extension ChartRenderer {
    /// A drawing as the address behind a ``ChartFigure`` asks for it: `.svg` for the eye, with `papier=dunkel` and
    /// `breite=schmal`, or `.json` for the live chart. Other endings are 404.
    func answer<Who>(_ drawing: ResultCharts.Drawing, as ending: Substring, to call: Call<Who>) async throws -> Response {
        switch ending {
        case "json": return call.json(drawing.option.json)
        case "svg": return try await picture(drawing, call)
        default: throw HTTPError(.notFound)
        }
    }

    private func picture<Who>(_ drawing: ResultCharts.Drawing, _ call: Call<Who>) async throws -> Response {
        let isNarrow = call.query("breite") == "schmal"
        let width = isNarrow ? ResultCharts.narrowWidth : ResultCharts.width
        let paper: Paper = call.query("papier") == "dunkel" ? .dark : .light
        let svg = try await svg(drawing.option, size: Size(width: width, height: drawing.height), paper: paper)
        return Response(
            status: .ok,
            headers: [
                .contentType: "image/svg+xml; charset=utf-8", .cacheControl: "private, max-age=60",
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            ],
            body: .init(byteBuffer: .init(bytes: svg))
        )
    }
}
