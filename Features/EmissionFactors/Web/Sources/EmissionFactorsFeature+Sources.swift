import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension EmissionFactorsFeature {
    @Sendable func showSources(_ call: Call<Visitor>) async throws -> Response {
        call.page(SourcesPage(library, isMember: call.who.member != nil, call.texts))
    }
}
