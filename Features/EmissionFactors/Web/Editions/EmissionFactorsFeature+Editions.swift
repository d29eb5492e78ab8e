import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension EmissionFactorsFeature {
    @Sendable func showEditions(_ call: Call<Visitor>) async throws -> Response {
        call.page(EditionsPage(library, figures: figures, isMember: call.who.member != nil, call.texts))
    }
}
