import DatabasePlatform
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// For whoever watches the hub: `/healthz` says that the process answers, `/readyz` that it can do its work: the
/// database answers, its schema is the one this version expects, and there is room to write.
struct HealthFeature {
    let database: any SQLDatabase
    let settings: AppSettings

    func addRoutes(to routes: Routes) {
        let routes = routes.feature("Platform", texts: Texts())
        routes.get("healthz", for: .everyone) { _ in Self.answer(.ok, "ok") }
        routes.get("readyz", for: .everyone) { [database, settings] _ in
            let missing = await Self.missing(database, settings)
            return Self.answer(missing == nil ? .ok : .serviceUnavailable, missing ?? "ok")
        }
    }

    /// One word for what is missing; nil when nothing is.
    private static func missing(_ database: any SQLDatabase, _ settings: AppSettings) async -> String? {
        guard let done = try? await Migrator.applied(database) else { return "database" }
        guard Set(done) == Set(Installation.migrations.map(\.name)) else { return "schema" }
        guard let free = DiskSpace.free(settings.data), free >= DiskSpace.least else { return "disk" }
        return nil
    }

    private static func answer(_ status: HTTPResponse.Status, _ word: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: .init(string: word + "\n"))
        )
    }
}
