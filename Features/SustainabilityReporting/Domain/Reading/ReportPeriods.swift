import Kernel

/// Which period a file reports, and which is the one before.
struct ReportPeriods {
    enum Place { case present, before, foreign }

    let present: ReportPeriod
    /// As long as it is known; else the year before.
    let before: ReportPeriod

    /// The latest of those periods that a fair part of the facts is of: comparatives may well be more than what is new,
    /// and base and target years are aside. Nil where there is none.
    init?(of facts: ArraySlice<RawFact>) {
        var counts: [ReportPeriod: Int] = [:]
        var instants: [LocalDate: Int] = [:]
        for fact in facts where fact.dimensions[ElementDimension.reportingScopes.axis] == nil {
            switch fact.period {
            case .duration(let period): counts[period, default: 0] += 1
            case .instant(let day): instants[day, default: 0] += 1
            case .forever: break
            }
        }
        let most = counts.values.max() ?? 0
        if let latest = counts.filter({ $0.value * 4 >= most }).keys.max(by: { ($0.end, $1.start) < ($1.end, $0.start) }
        ) {
            present = latest
        } else if let day = instants.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key {
            present = ReportPeriod(start: day.adding(days: 1).adding(months: -12), end: day)
        } else {
            return nil
        }
        let eve = present.start.adding(days: -1)
        before =
            counts.keys.filter { $0.end == eve }.max { counts[$0] ?? 0 < counts[$1] ?? 0 }
            ?? ReportPeriod(start: present.start.adding(months: -12), end: eve)
    }

    /// - Parameter isScoped: a fact of the base or target year, whose period is its own.
    func place(of period: RawFact.Period, isScoped: Bool) -> Place {
        if isScoped { return .present }
        switch period {
        case .duration(let period) where period == present: return .present
        case .instant(let day) where day == present.end: return .present
        case .duration(let period) where period == before: return .before
        case .instant(let day) where day == before.end: return .before
        default: return .foreign
        }
    }
}
