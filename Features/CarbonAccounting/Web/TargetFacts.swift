import CarbonAccounting
import CarbonAccountingStorage
import Kernel

/// Everything the target page is made from.
struct TargetFacts: Sendable {
    let year: ReportingYear
    let namedBase: ReportingYear?
    /// kg CO₂e of complete years; released ones as they were signed.
    let totals: [ReportingYear: DualAmount]
    /// Years that still miss figures, as far as known: they are named, and no line is drawn through them.
    let provisional: [ReportingYear: DualAmount]
    let own: OwnTarget?
    /// In percent.
    let threshold: Double
    let log: [BaseYearRecalculation]
    /// Nil while no base year is named.
    let standing: BaseYearStanding?

    /// The base year with the total that holds for targets, once both are known.
    var base: (year: ReportingYear, total: DualAmount)? {
        guard let namedBase else { return nil }
        guard let total = standing?.fixed ?? totals[namedBase] ?? provisional[namedBase] else { return nil }
        return (namedBase, total)
    }

    /// True while the total of the base year may still move without a recalculation.
    var isBaseProvisional: Bool { namedBase.map { standing?.fixed == nil && provisional[$0] != nil } ?? false }

    /// A change of the base year that nobody has explained yet.
    var change: (year: ReportingYear, before: DualAmount, after: DualAmount)? {
        guard let standing, case .changed(let before, let after) = standing.state else { return nil }
        return (standing.base.year, before, after)
    }

    /// Totals by year as they are compared with the paths.
    var actual: [ReportingYear: DualAmount] {
        guard let base, !isBaseProvisional else { return totals }
        return totals.merging([base.year: base.total]) { $1 }
    }

    var trend: EmissionTrend? { EmissionTrend(actual.mapValues(\.location)) }

    /// From the base year to 2035, or to whatever year is later: the firm's own target year, the one shown.
    var span: [ReportingYear] {
        guard let base else { return [] }
        let last = max(2035, own?.year.value ?? 0, year.value, base.year.value)
        return (base.year.value...last).compactMap { ReportingYear($0) }
    }

    /// Whether the SBTi's route for small and medium firms is open to this base year.
    var offersSmallFirms: Bool {
        base.map { TargetPath.smallFirmsBaseYears.contains($0.year.value) } ?? false
    }

    var paths: [TargetPath] {
        [.linear1_5] + (offersSmallFirms ? [.smallFirms] : [])
            + (own.map { [.own(reduction: $0.reduction, by: $0.year)] } ?? [])
    }
}

extension BaseYear.Decision {
    /// Whether the base year takes the new figure.
    var isRecalculation: Bool {
        switch self {
        case .recalculate, .noBaseline: true
        case .belowThreshold, .neverForGrowth: false
        }
    }
}
