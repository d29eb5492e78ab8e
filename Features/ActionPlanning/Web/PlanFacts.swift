import ActionPlanning
import ActionPlanningStorage
import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import EmissionFactors
import Funding
import Kernel

/// Everything the plan is shown, printed and handed on from.
struct PlanFacts: Sendable {
    struct Balance: Sendable {
        let year: ReportingYear
        /// kg CO₂e; nil where that method misses a figure.
        let location: Double?
        let market: Double?
        let isProvisional: Bool
    }

    /// A measure of the plan with what it costs and brings from its own beginning.
    struct Entry: Sendable {
        let measure: Measure
        let figures: MeasureFigures
        /// EUR promised or paid.
        let grant: Double
        let progress: [PlanProgress]
    }

    let firmName: String
    let today: LocalDate
    let assumptions: PlanAssumptions
    /// In the order in which they begin; those without a beginning last.
    let entries: [Entry]
    /// Measures that nobody has planned yet.
    let ideas: Int
    let applications: [FundingApplication]
    let programmeNames: [String: String]
    let schedule: PlanSchedule
    let chance: PlanChance
    /// The oldest first.
    let balances: [Balance]
    let ownTarget: OwnTarget?
    /// Of the factor catalogue, for the newest balance.
    let edition: String
    /// Measures of the plan that together save more than there is.
    let claims: [OverClaim]
    let measureCatalogue: (count: Int, newest: LocalDate?)

    init(
        firmName: String,
        today: LocalDate,
        basis: PlanBasis,
        readings: [MeasuredSaving],
        balances: [Balance],
        ownTarget: OwnTarget?,
        edition: String,
        catalogue: MeasureCatalogue,
        programmes: FundingCatalogue
    ) {
        (self.firmName, self.today, self.assumptions) = (firmName, today, basis.assumptions)
        (self.balances, self.ownTarget, self.edition) = (balances, ownTarget, edition)
        let firstYear = basis.assumptions.firstYear
        let planned = basis.measures.filter { Self.isPlanned($0, firstYear) }
        entries = planned.map { measure in
            let grant = basis.grant(of: measure.id)
            return Entry(
                measure: measure,
                figures: MeasureFigures(
                    measure,
                    assumptions: basis.assumptions,
                    factors: basis.factors,
                    grant: grant
                ),
                grant: grant,
                progress: PlanProgress.lines(of: measure, measured: readings)
            )
        }
        .sorted {
            ($0.measure.start?.dayNumber ?? .max, $0.measure.title) < (
                $1.measure.start?.dayNumber ?? .max, $1.measure.title
            )
        }
        claims = OverClaim.all(among: planned, factors: basis.factors, catalogue: catalogue)
        ideas = basis.measures.count { $0.status == .idea }
        let ids = Set(planned.map(\.id.text))
        applications = basis.applications.filter { $0.measure.map { ids.contains($0) } ?? false }
        programmeNames = Dictionary(
            programmes.programmes.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        schedule = PlanSchedule(
            entries.compactMap(\.item),
            firstYear: firstYear,
            budgets: basis.assumptions.budgetsByYear
        )
        let worth = entries.map { $0.worth(from: firstYear) }
        chance = PlanChance(
            worth.flatMap(\.effects),
            fixed: worth.reduce(0) { $0 + $1.fixed },
            target: basis.assumptions.target
        )
        let seen = catalogue.measures.flatMap { $0.sources.map(\.seen) }.max()
        measureCatalogue = (catalogue.measures.count, seen)
    }

    /// What is planned, under way, or was carried out within the plan's years.
    private static func isPlanned(_ measure: Measure, _ firstYear: Int) -> Bool {
        switch measure.status {
        case .planned, .ordered, .running: true
        case .done: (measure.start?.year ?? firstYear) >= firstYear
        case .idea, .dropped: false
        }
    }

    /// EUR today, of measures that can be reckoned.
    var netPresentValue: Double {
        entries.reduce(0) { sum, entry in
            let worth = entry.worth(from: assumptions.firstYear)
            return sum + worth.fixed + worth.effects.reduce(0) { $0 + $1.value }
        }
    }

    var titles: [MeasureID: String] {
        Dictionary(entries.map { ($0.measure.id, $0.measure.title) }, uniquingKeysWith: { first, _ in first })
    }

    /// Tonnes CO₂e a year, of measures whose tonnes are known.
    var tonnes: Double { entries.reduce(0) { $0 + ($1.figures.tonnesPerYear ?? 0) } }
    /// Nil where the tonnes of no measure are known, which is not 0.
    var knownTonnes: Double? { withoutTonnes.count == entries.count ? nil : tonnes }
    var investment: Double { entries.reduce(0) { $0 + ($1.measure.investment ?? 0) } }
    var grants: Double { entries.reduce(0) { $0 + $1.grant } }
    /// EUR in the first year of each.
    var saving: Double { entries.reduce(0) { $0 + ($1.figures.saving ?? 0) } }
    var withoutStart: [Entry] { entries.filter { $0.measure.start == nil } }
    var withoutTonnes: [Entry] { entries.filter { $0.figures.tonnesPerYear == nil } }
    var withoutWorth: [Entry] { entries.filter { $0.figures.netPresentValue == nil } }
    /// With at least one saving of which nobody has said how sure it is.
    var withoutUncertainty: [Entry] {
        entries.filter { entry in entry.measure.savings.contains { $0.uncertainty == nil && $0.amount != nil } }
    }
}

extension PlanFacts.Entry {
    var item: PlanSchedule.Item? {
        measure.start.map { start in
            PlanSchedule.Item(
                measure: measure.id,
                start: start,
                end: measure.end,
                investment: measure.investment,
                grant: grant,
                saving: figures.saving,
                tonnes: figures.tonnesPerYear
            )
        }
    }

    /// What it adds to the plan, seen from its first year: what savings bring, and what does not depend on them.
    func worth(from firstYear: Int) -> (fixed: Double, effects: [PlanChance.Effect]) {
        let tonnes = figures.tonnesPerYear == nil ? [] : figures.lines.map { $0.tonnes(figures.method) }
        guard let finances = figures.finances else {
            // Its money is unknown, its tonnes may be known all the same.
            let effects = zip(figures.lines, tonnes).map { line, tonnes in
                PlanChance.Effect(tonnes: tonnes, value: 0, uncertainty: line.saving.uncertainty)
            }
            return (0, effects)
        }
        let years = max(0, (measure.start?.year ?? firstYear) - firstYear)
        let discount = (0..<years).reduce(1.0) { factor, _ in factor / (1 + finances.discountRate) }
        let values = finances.valueBySaving
        let effects = figures.lines.enumerated().map { index, line in
            PlanChance.Effect(
                tonnes: tonnes.indices.contains(index) ? tonnes[index] : nil,
                value: values[index] * discount,
                uncertainty: line.saving.uncertainty
            )
        }
        return (finances.valueWithoutSavings * discount, effects)
    }
}

extension PlanFeature {
    func planFacts(of firm: FirmID) async throws -> PlanFacts {
        let basis = try await planBasis(of: firm)
        let today = outside.today()
        let now = ReportingYear(today.year) ?? ReportingYear(2026)!
        let years = try await balances.glance(of: firm, in: now).years.sorted()
        var found: [PlanFacts.Balance] = []
        var edition: String?
        for year in years.suffix(8) {
            let summary = try await balances.summary(of: firm, in: year)
            edition = summary.edition
            found.append(
                PlanFacts.Balance(
                    year: year,
                    location: summary.location,
                    market: summary.market,
                    isProvisional: summary.isProvisional
                )
            )
        }
        return PlanFacts(
            firmName: try await firms.firm(firm)?.name ?? "",
            today: today,
            basis: basis,
            readings: try await readings.savings(of: firm),
            balances: found,
            ownTarget: try await targets.target(of: firm),
            edition: edition ?? balances.library.newest.edition.id,
            catalogue: catalogue,
            programmes: programmes
        )
    }
}
