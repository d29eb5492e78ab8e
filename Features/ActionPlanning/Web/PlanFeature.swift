public import ActionPlanning
import ActionPlanningStorage
public import CarbonAccountingStorage
public import CompaniesStorage
public import DatabasePlatform
public import Documents
public import Foundation
public import Funding
import FundingStorage
public import Kernel
public import Solver
public import WebPlatform

/// What the measures of a firm cost a tonne, which to begin when, and the plan that they make.
///
/// Addresses: `/handlungsplan` with `/plan.pdf`, `/plan.xlsx`, `/plan.json`, `/plan.aufgaben.ics`, `/plan.termine.ics`,
/// `/kosten`, `/auswahl` and `/messungen`.
public struct PlanFeature: Sendable {
    let firms: FirmReader
    let balances: InventoryReader
    let targets: TargetStore
    let measures: MeasureStore
    let assumptions: PlanAssumptionsStore
    let factors: QuantityFactorReader
    let readings: MeasuredSavingStore
    let applications: FundingApplicationStore
    let catalogue: MeasureCatalogue
    let programmes: FundingCatalogue
    let chooser: ChoiceSolver
    let documents: PDFRenderer
    /// Where the styles of the printed plan are; nil in tests.
    let assets: URL?
    let texts: Texts
    let outside: OutsideWorld

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        balances: InventoryReader,
        catalogue: MeasureCatalogue,
        programmes: FundingCatalogue,
        solver: ProgramSolver,
        documents: PDFRenderer,
        assets: URL?,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.firms, self.balances, self.catalogue, self.programmes) = (firms, balances, catalogue, programmes)
        targets = TargetStore(database)
        measures = MeasureStore(database, outside: outside)
        assumptions = PlanAssumptionsStore(database, outside: outside)
        factors = QuantityFactorReader(balances: balances, outside: outside)
        readings = MeasuredSavingStore(database, outside: outside)
        applications = FundingApplicationStore(database, outside: outside)
        chooser = ChoiceSolver { program, seconds in
            try await solver.solve(program, seconds: seconds, gap: ChoiceSolver.gap)
        }
        (self.documents, self.assets, self.texts, self.outside) = (documents, assets, texts, outside)
    }

    /// Everything about measures and their plan, with the pages of the other parts of this feature.
    public var railPlace: RailPlace {
        func page(_ label: String, _ address: String) -> RailPlace {
            RailPlace(label: label, address: address, audience: .member)
        }
        return RailPlace(
            label: texts("place.planning"),
            address: PlanURL.place,
            audience: .member,
            sections: [
                page(texts("place.measures"), PlanURL.measures), page(texts("place.plan"), PlanURL.plan),
                page(texts("place.choice"), PlanURL.choice), page(texts("place.curve"), PlanURL.curve),
                page(texts("place.readings"), PlanURL.readings), page(texts("place.assumptions"), PlanURL.assumptions),
                page(texts("place.bench"), PlanURL.bench), page(texts("place.experiments"), PlanURL.experiments),
            ]
        )
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("ActionPlanning", texts: texts, records: .financial)
        addCurveRoutes(to: routes)
        addChoiceRoutes(to: routes)
        addPlanRoutes(to: routes)
    }
}
