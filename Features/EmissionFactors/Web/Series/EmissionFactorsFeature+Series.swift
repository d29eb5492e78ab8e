import EmissionFactors
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension EmissionFactorsFeature {
    @Sendable func showSeries(_ call: Call<Visitor>) async throws -> Response {
        let series = try call.parameter("series")
        let wanted = call.query("ausgabe")
        guard let edition = edition(holding: series, wanted: wanted) else { throw HTTPError(.notFound) }
        let catalogue = try await catalogue(edition, for: call.who)
        guard let facts = SeriesFacts(series, catalogue, isNewest: edition.edition.id == library.newest.edition.id)
        else { throw HTTPError(.notFound) }
        return call.page(SeriesPage(facts, figures: figures, isMember: call.who.member != nil, call.texts))
    }

    /// The edition asked for; without one the newest, or the last that still had the series.
    private func edition(holding series: String, wanted: String?) -> FactorCatalogue? {
        if let wanted { return library.catalogue(edition: wanted) }
        return library.catalogues.last { !$0.factors(series: series).isEmpty } ?? library.newest
    }
}

/// A series with what stands around it.
struct SeriesFacts: Sendable {
    let edition: FactorEdition
    let isNewest: Bool
    /// The newest first; never empty.
    let factors: [EmissionFactor]
    /// The figure that completes the newest one.
    let upstream: EmissionFactor?
    /// The series that this one completes.
    let completes: [EmissionFactor]
    let catalogue: FactorCatalogue

    var newest: EmissionFactor { factors[0] }

    init?(_ series: String, _ catalogue: FactorCatalogue, isNewest: Bool) {
        let known = Array(catalogue.factors(series: series).reversed())
        guard let newest = known.first else { return nil }
        (edition, self.isNewest, self.catalogue, factors) = (catalogue.edition, isNewest, catalogue, known)
        upstream = newest.upstreamSeries.flatMap { catalogue.factors(series: $0).last }
        let users = catalogue.factors.filter { $0.upstreamSeries == series }
        completes = Set(users.map(\.series)).compactMap { catalogue.factors(series: $0).last }.sorted {
            $0.name < $1.name
        }
    }
}
