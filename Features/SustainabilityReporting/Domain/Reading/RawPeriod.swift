import Kernel

extension RawFact.Period {
    /// What XBRL 2.1 writes as `startDate` and `endDate`: a day alone is the last one counted, midnight the end of the
    /// day before.
    public init?(start: String, end: String) {
        guard let first = Self.moment(start), let last = Self.moment(end) else { return nil }
        let period = ReportPeriod(start: first.day, end: last.isMidnight ? last.day.adding(days: -1) : last.day)
        guard period.start <= period.end else { return nil }
        self = .duration(period)
    }

    /// What XBRL 2.1 writes as `instant`: a day alone is meant at its end.
    public init?(instant: String) {
        guard let moment = Self.moment(instant) else { return nil }
        self = .instant(moment.isMidnight ? moment.day.adding(days: -1) : moment.day)
    }

    /// What the Open Information Model writes: `2025-01-01T00:00:00/2026-01-01T00:00:00`, the end not counted, or one
    /// instant.
    public init?(oim text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        func midnight(_ text: String) -> String { text.contains("T") ? text : text + "T00:00:00" }
        switch parts.count {
        case 1: self.init(instant: midnight(parts[0]))
        case 2: self.init(start: midnight(parts[0]), end: midnight(parts[1]))
        default: return nil
        }
    }

    private static func moment(_ text: String) -> (day: LocalDate, isMidnight: Bool)? {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let day = LocalDate(iso: String(first)), (2...9998).contains(day.year) else {
            return nil
        }
        guard parts.count == 2 else { return (day, false) }
        return (day, parts[1].hasPrefix("00:00:00"))
    }
}
