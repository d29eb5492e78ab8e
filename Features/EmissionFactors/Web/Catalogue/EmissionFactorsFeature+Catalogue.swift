import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension EmissionFactorsFeature {
    @Sendable func showCatalogue(_ call: Call<Visitor>) async throws -> Response {
        let catalogue = try await catalogue(library.newest, for: call.who)
        let search = CatalogueSearch(call)
        return call.page(
            CataloguePage(
                catalogue,
                search: search,
                hits: search.hits(in: catalogue),
                figures: figures,
                isMember: call.who.member != nil,
                call.texts
            )
        )
    }
}
