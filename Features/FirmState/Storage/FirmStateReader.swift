import ActionPlanning
import ActionPlanningStorage
import Assessments
public import AssessmentsStorage
import CarbonAccounting
public import CarbonAccountingStorage
import Companies
public import CompaniesStorage
public import DatabasePlatform
public import FirmState
public import Funding
public import FundingStorage
public import Kernel
public import RegionalNetwork
public import RegionalNetworkStorage
public import SustainabilityReporting
import SustainabilityReportingStorage

/// Gathers what is known of a firm from the features that keep it.
public struct FirmStateReader: Sendable {
    let firms: FirmReader
    let carbon: CarbonAccountingStores
    let measures: MeasureStore
    let assumptions: PlanAssumptionsStore
    let experiments: ExperimentStore
    let quantities: QuantityFactorReader
    let assessments: AssessmentReader
    let funding: FundingReader
    let programmes: FundingCatalogue
    let reports: ReportStore
    let standard: ReportStandard
    let competence: CompetencePathReader
    let practices: GoodPracticeStore
    let outside: OutsideWorld
    /// By the state of a year's data.
    private let uses = RecentValues<String, YearUse>(capacity: 200)

    private struct YearUse: Sendable {
        let energy: FirmEnergy
        let materials: FirmMaterials
    }

    public init(
        _ database: any SQLDatabase,
        firms: FirmReader,
        carbon: CarbonAccountingStores,
        assessments: AssessmentReader,
        funding: FundingReader,
        programmes: FundingCatalogue,
        standard: ReportStandard,
        lessons: @escaping CompetencePathReader.Lessons = { _ in [] },
        outside: OutsideWorld
    ) {
        (self.firms, self.carbon, self.assessments) = (firms, carbon, assessments)
        (self.funding, self.programmes, self.standard, self.outside) = (funding, programmes, standard, outside)
        measures = MeasureStore(database, outside: outside)
        assumptions = PlanAssumptionsStore(database, outside: outside)
        experiments = ExperimentStore(database, outside: outside)
        quantities = QuantityFactorReader(balances: carbon.reader, outside: outside)
        reports = ReportStore(database, standard: standard, outside: outside)
        competence = CompetencePathReader(database, outside: outside, lessons: lessons)
        practices = GoodPracticeStore(database, outside: outside)
    }

    /// Nil where there is no such firm.
    public func figures(of firm: FirmID, isExample: Bool = false) async throws -> FirmFigureSheet? {
        guard var state = try await state(of: firm) else { return nil }
        state.isExample = isExample
        return FirmFigureSheet(state)
    }

    /// Nil where there is no such firm.
    public func state(of firm: FirmID) async throws -> FirmState? {
        guard let known = try await firms.firm(firm) else { return nil }
        var state = FirmState(name: known.name, sites: try await firms.sites(of: firm).map(\.name))
        let today = outside.today()
        (state.employees, state.turnover) = try await figuresOfYears(firm, today)
        (state.balance, state.previous) = try await balances(firm)
        state.measures = try await plan(firm)
        state.kompass = try await kompass(firm)
        state.report = try await report(firm)
        let basis = try await funding.basis(of: firm, on: today)
        state.programmes = programmes.programmes.compactMap { ProgrammeLamp($0, basis.facts, today) }
        state.aid = FirmAid(basis)
        state.experiments = try await experiments.experiments(of: firm).map { experiment in
            FirmExperiment(
                title: experiment.title,
                start: experiment.start,
                end: experiment.end,
                isDecided: experiment.decision != nil
            )
        }
        return state
    }

    /// How far somebody is on the way of the firm's „Kompetenzträger“; see ``CompetencePath``.
    public func competence(of person: PersonID, in firm: FirmID) async throws -> CompetenceStanding {
        let path = try await competence.record(of: person, in: firm).path(on: outside.today())
        return CompetenceStanding(step: path.step.rawValue + 1, steps: CompetencePath.Step.allCases.count)
    }

    /// Titles of what firms of the region have released of their practice.
    public func goodPractice() async throws -> [String] { try await practices.released().map(\.title) }

    /// The programmes of the demonstration firm that have not ended by today.
    func stillThere(_ lamps: [ProgrammeLamp]) -> [ProgrammeLamp] {
        let today = outside.today()
        return lamps.filter { lamp in programmes[lamp.id].map { $0.state(on: today) != .ended } ?? false }
    }

    // MARK: Parts

    private func figuresOfYears(
        _ firm: FirmID,
        _ today: LocalDate
    ) async throws -> (employees: FirmState.YearAmount?, turnover: FirmState.YearAmount?) {
        var employees: FirmState.YearAmount?
        var turnover: FirmState.YearAmount?
        for back in 0...5 where employees == nil || turnover == nil {
            guard let year = ReportingYear(today.year - back) else { continue }
            let figures = try await firms.figures(of: firm, in: year)
            employees = employees ?? figures.employees.map { FirmState.YearAmount(amount: $0, year: year) }
            if turnover == nil, let money = figures.turnover, money.currency == "EUR" {
                turnover = FirmState.YearAmount(amount: money.euros, year: year)
            }
        }
        return (employees, turnover)
    }

    private func balances(_ firm: FirmID) async throws -> (FirmBalance?, FirmBalance?) {
        let years = try await carbon.entries.years(of: firm)
        guard let newest = years.first else { return (nil, nil) }
        let before = ReportingYear(newest.value - 1).flatMap { years.contains($0) ? $0 : nil }
        var previous: FirmBalance?
        if let before { previous = try await balance(firm, before) }
        return (try await balance(firm, newest), previous)
    }

    private func balance(_ firm: FirmID, _ year: ReportingYear) async throws -> FirmBalance {
        let use = try await use(firm, year)
        return FirmBalance(
            try await carbon.reader.summary(of: firm, in: year),
            isReleased: try await carbon.reader.isReleased(firm, year),
            energy: use.energy,
            materials: use.materials
        )
    }

    private func use(_ firm: FirmID, _ year: ReportingYear) async throws -> YearUse {
        let key = try await carbon.reader.glance(of: firm, in: year).state
        if let found = uses[key] { return found }
        let inventory = try await carbon.reader.inventory(of: firm, in: year)
        let use = YearUse(energy: FirmEnergy(inventory), materials: FirmMaterials(inventory))
        uses.keep(use, for: key)
        return use
    }

    private func plan(_ firm: FirmID) async throws -> [PlannedMeasure] {
        let measures = try await measures.measures(of: firm)
        if measures.isEmpty { return [] }
        let assumptions = try await assumptions.assumptions(of: firm)
        let factors = try await quantities.factors(of: firm)
        return measures.compactMap { measure in
            PlannedMeasure(measure, MeasureFigures(measure, assumptions: assumptions, factors: factors))
        }
    }

    private func kompass(_ firm: FirmID) async throws -> [String]? {
        let kept = try await assessments.assessments(of: firm, instrument: "oeko-kompass")
        guard let newest = kept.max(by: { $0.changedAt < $1.changedAt }) else { return nil }
        return try await assessments.reading(newest.id, of: firm)?.result.ranked.map(\.name)
    }

    private func report(_ firm: FirmID) async throws -> ReportWall? {
        guard let head = try await reports.reports(of: firm).first,
            let stored = try await reports.report(head.id, of: firm),
            let edition = standard.edition(stored.edition)
        else { return nil }
        return ReportWall(stored.report, edition: edition, year: stored.year, isReleased: stored.isFrozen)
    }
}

extension ProgrammeLamp {
    /// Nil for a programme that has ended.
    init?(_ programme: FundingProgramme, _ facts: Facts, _ today: LocalDate) {
        let state: State
        switch FundingFit(programme, facts, today: today).verdict {
        case .fits, .fitsIf: state = .fits
        case .unclear: state = .unclear
        case .doesNotFit: state = .not
        case .ended: return nil
        }
        self.init(id: programme.id, name: programme.name, state: state)
    }
}

extension FirmAid {
    /// Nil where no line stands and nobody has said that none is missing.
    init?(_ basis: FundingBasis) {
        let isComplete = basis.profile.truth(.aidIsComplete) == true
        guard isComplete || !basis.aid.counted.isEmpty || !basis.aid.lapsed.isEmpty else { return nil }
        self.init(granted: basis.aid.sum.euros, free: basis.aid.free?.euros)
    }
}
