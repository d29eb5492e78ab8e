public import ActionPlanning
import ActionPlanningStorage
public import AssessmentsStorage
public import CarbonAccountingStorage
public import CompaniesStorage
public import DatabasePlatform
public import Funding
public import FundingStorage
import HTML
import Hummingbird
public import Kernel
public import WebPlatform

/// Measures of a firm, the choice among them and the plan that they make.
///
/// Addresses: `/massnahmen` with `/neu`, `/:measure`, `/katalog`, `/katalog/:catalogueMeasure`, `/aus-befund`;
/// `/handlungsplan/annahmen`.
public struct ActionPlanningFeature: Sendable {
    let firms: FirmReader
    let balances: InventoryReader
    let assessments: AssessmentReader
    let funding: FundingReader
    let measures: MeasureStore
    let assumptions: PlanAssumptionsStore
    let factors: QuantityFactorReader
    let benchBases: BenchBaseReader
    let catalogue: MeasureCatalogue
    let programmes: FundingCatalogue
    let texts: Texts
    let outside: OutsideWorld
    let database: any SQLDatabase

    public init(
        database: any SQLDatabase,
        firms: FirmReader,
        balances: InventoryReader,
        assessments: AssessmentReader,
        funding: FundingReader,
        catalogue: MeasureCatalogue,
        programmes: FundingCatalogue,
        texts: Texts,
        outside: OutsideWorld
    ) {
        (self.database, self.firms, self.balances) = (database, firms, balances)
        (self.assessments, self.funding) = (assessments, funding)
        measures = MeasureStore(database, outside: outside)
        assumptions = PlanAssumptionsStore(database, outside: outside)
        factors = QuantityFactorReader(balances: balances, outside: outside)
        benchBases = BenchBaseReader(balances: balances)
        (self.catalogue, self.programmes) = (catalogue, programmes)
        (self.texts, self.outside) = (texts, outside)
    }

    public func addRoutes(to routes: Routes) {
        let routes = routes.feature("ActionPlanning", texts: texts, records: .financial)
        addMeasureRoutes(to: routes)
        addBenchRoutes(to: routes)
        addExperimentRoutes(to: routes)
    }

    /// What funding asks of a measure; nil where the firm has none of that id.
    public func fundingProject(of firm: FirmID, measure id: String) async throws -> FundingProject? {
        guard let id = MeasureID(id), let measure = try await measures.measure(id, of: firm) else { return nil }
        let figures = MeasureFigures(
            measure,
            assumptions: try await assumptions.assumptions(of: firm),
            factors: try await factors.factors(of: firm)
        )
        return FundingProject(
            id: measure.id.text,
            title: measure.title,
            theme: measure.theme,
            catalogueID: measure.origin?.template,
            investment: measure.investment,
            tonnes: figures.tonnesPerYear,
            programmeTonnes: try await ProgrammeTonnesReader(balances: balances, outside: outside).tonnes(of: measure),
            isOrdered: [.ordered, .running, .done].contains(measure.status)
        )
    }
}
