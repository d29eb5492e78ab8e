import DatabasePlatform
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// For whoever watches the hub: `/healthz` says that the process answers, `/readyz` that its database does.
struct HealthFeature {
    let database: any SQLDatabase

    func addRoutes(to routes: Routes) {
        let routes = routes.feature("Platform", texts: Texts())
        routes.get("healthz", for: .everyone) { _ in Self.answer(.ok, "ok") }
        routes.get("readyz", for: .everyone) { [database] _ in
            do {
                _ = try await database.read { try $0.query("SELECT 1 AS one") }
                return Self.answer(.ok, "ok")
            } catch {
                return Self.answer(.serviceUnavailable, "database")
            }
        }
    }

    private static func answer(_ status: HTTPResponse.Status, _ word: String) -> Response {
        Response(
            status: status,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: .init(string: word + "\n"))
        )
    }
}
