import HTML
import Hummingbird
import Kernel
import SustainabilityReporting
import WebPlatform

extension SustainabilityReportingFeature {
    /// The editions of the standard are no secret: anybody may see which rules reports follow.
    func addEditionsRoutes(to routes: Routes) {
        routes.get("bericht/ausgaben", for: .everyone, use: showEditions)
    }

    @Sendable private func showEditions(_ call: Call<Visitor>) async throws -> Response {
        call.page(EditionsPage(content.standard, today: outside.today(), call.texts))
    }
}
