public import EmissionFactors
public import EmissionFactorsStorage
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// The catalogue of emission factors, open to everyone, and the factors that a firm brings itself.
///
/// Addresses: `/faktoren` (search), `/faktoren/:series` (all years of a figure), `/faktoren/ausgaben` (what changed),
/// `/faktoren/quellen` (sources and licences), `/faktoren/eigene`, `/faktoren/eigene/neu`, `/faktoren/eigene/:factor`,
/// `/redaktion/stand` (what should be looked at again, for content editors).
public struct EmissionFactorsFeature: Sendable {
    /// Figures on these pages are weighed with it; a balance says for itself which set it takes.
    static let shownSet = GWPSet.ar6

    let library: FactorLibrary
    let customFactors: CustomFactorStore
    let texts: Texts
    let outside: OutsideWorld

    public init(library: FactorLibrary, customFactors: CustomFactorStore, texts: Texts, outside: OutsideWorld) {
        self.library = library
        self.customFactors = customFactors
        self.texts = texts
        self.outside = outside
    }

    /// What should be looked at again, for whoever looks after the content.
    public var editorsPlace: RailPlace {
        RailPlace(label: texts("review.place"), address: EmissionFactorsURL.review, audience: .contentEditor)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("EmissionFactors", texts: texts)
        routes.get("faktoren", for: .everyone, use: showCatalogue)
        routes.get("faktoren/ausgaben", for: .everyone, use: showEditions)
        routes.get("faktoren/quellen", for: .everyone, use: showSources)
        routes.get("redaktion/stand", for: .contentEditor, use: showReview)
        addOwnFactorRoutes(to: routes)
        routes.get("faktoren/:series", for: .everyone, use: showSeries)
    }

    /// A catalogue together with the own factors of the visitor's firm, as far as they can be used.
    func catalogue(_ catalogue: FactorCatalogue, for visitor: Visitor) async throws -> FactorCatalogue {
        guard let member = visitor.member else { return catalogue }
        let own = try await customFactors.all(of: member.firm)
        return catalogue.adding(own.compactMap { try? $0.factor.emissionFactor(gwp: library.gwp) })
    }

    var figures: FactorFigures { FactorFigures(set: Self.shownSet, table: library.gwp) }
}
