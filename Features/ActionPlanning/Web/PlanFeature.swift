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

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("ActionPlanning", texts: texts, records: .financial)
        addCurveRoutes(to: routes)
        addChoiceRoutes(to: routes)
        addPlanRoutes(to: routes)
    }
}
