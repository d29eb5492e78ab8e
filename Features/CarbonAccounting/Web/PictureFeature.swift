import CarbonAccounting
import Documents
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import WebPlatform

/// The drawings behind the pictures: SVG for the eye, the chart's description for the live chart.
extension CarbonAccountingFeature {
    @Sendable func showPicture(_ call: Call<Member>) async throws -> Response {
        let (year, file) = (try call.year(), try call.parameter("name"))
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let drawing = try await drawing(String(parts[0]), call, year) else {
            throw HTTPError(.notFound)
        }
        switch parts[1] {
        case "json": return call.json((isNarrow(call) ? drawing.narrowOption : drawing.option).json)
        case "svg": return try await picture(drawing, call)
        default: throw HTTPError(.notFound)
        }
    }

    private func drawing(
        _ name: String,
        _ call: Call<Member>,
        _ year: ReportingYear
    ) async throws -> ResultCharts.Drawing? {
        if name == "ziele" {
            return ResultCharts.targetDrawing(try await targetFacts(call.who.firm, year), call.texts)
        }
        let facts = try await resultFacts(call.who.firm, year)
        return ResultCharts(facts, call.texts).drawings.first { $0.name == name }
    }

    private func isNarrow(_ call: Call<Member>) -> Bool { call.query("breite") == "schmal" }

    private func picture(_ drawing: ResultCharts.Drawing, _ call: Call<Member>) async throws -> Response {
        let isNarrow = isNarrow(call)
        let size = ChartRenderer.Size(
            width: isNarrow ? ResultCharts.narrowWidth : ResultCharts.width,
            height: isNarrow ? drawing.narrowHeight : drawing.height
        )
        let option = isNarrow ? drawing.narrowOption : drawing.option
        let paper: ChartRenderer.Paper = call.query("papier") == "dunkel" ? .dark : .light
        do {
            let svg = try await charts.svg(option, size: size, paper: paper)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "image/svg+xml; charset=utf-8", .cacheControl: "private, no-store",
                    .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
                ],
                body: .init(byteBuffer: ByteBuffer(bytes: svg))
            )
        } catch {
            call.context.logger.warning("chart", metadata: ["error": "\(ErrorSummary.words(error))"])
            throw HTTPError(.serviceUnavailable)
        }
    }

    /// Pictures drawn now and carried inside the document, for print.
    func drawn(_ facts: ReportFacts, _ t: Texts) async throws -> [ReportSheet.Picture] {
        var pictures: [ReportSheet.Picture] = []
        for drawing in ReportSheet.drawings(facts, t) {
            let size = ChartRenderer.Size(width: ResultCharts.width, height: drawing.height)
            let svg = try? await charts.svg(drawing.option, size: size)
            pictures.append(
                ReportSheet.Picture(
                    caption: drawing.caption,
                    alternative: drawing.alternative,
                    address: svg.map { "data:image/svg+xml;base64," + Data($0).base64EncodedString() },
                    narrowAddress: nil,
                    isWideOnly: drawing.isWideOnly,
                    table: drawing.table
                )
            )
        }
        return pictures
    }
}

extension ReportSheet {
    static func drawings(_ facts: ReportFacts, _ t: Texts) -> [ResultCharts.Drawing] {
        facts.summary.lines == 0 ? [] : ResultCharts(facts.result, t).drawings
    }

    /// Pictures by their addresses, for the page.
    static func addresses(_ facts: ReportFacts, _ t: Texts) -> [Picture] {
        drawings(facts, t).map { drawing in
            Picture(
                caption: drawing.caption,
                alternative: drawing.alternative,
                address: CarbonAccountingURL.year(facts.year) + "/bilder/\(drawing.name).svg",
                narrowAddress: CarbonAccountingURL.year(facts.year) + "/bilder/\(drawing.name).svg?breite=schmal",
                isWideOnly: drawing.isWideOnly,
                table: drawing.table
            )
        }
    }
}
