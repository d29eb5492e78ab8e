/// Since when the facts of a content file are known, and how well.
public struct ContentKnowledge: Hashable, Sendable {
    public enum Quality: String, Hashable, Sendable { case official, secondary, partial }

    /// `2026-01` or `2026-01-15`, as precisely as it is known.
    public let date: String
    public let quality: Quality
    /// The month is estimated.
    public let isApproximate: Bool

    public init(date: String, quality: Quality, isApproximate: Bool = false) {
        (self.date, self.quality, self.isApproximate) = (date, quality, isApproximate)
    }

    /// Nil, with the faults noted, where it cannot be used.
    public init?(_ member: JSONNode.Member, _ report: FaultReport) {
        guard var object = StrictObject(member.node, member.key, report) else { return nil }
        let date = object.string("date")
        let quality: Quality? = object.choice("quality")
        let isApproximate = object.optionalFlag("approx")
        object.finish()
        guard let date, let quality else { return nil }
        self.init(date: date, quality: quality, isApproximate: isApproximate)
        if latest == nil { object.fault(.invalidValue(field: "date", value: date)) }
    }

    /// The last day that the date may mean.
    public var latest: LocalDate? {
        if let day = LocalDate(iso: date) { return day }
        return (28...31).reversed().lazy.compactMap { LocalDate(iso: "\(date)-\($0)") }.first
    }

    /// Whether somebody should look again: older than six months.
    public func isStale(on today: LocalDate) -> Bool {
        latest.map { today.dayNumber - $0.dayNumber > 183 } ?? true
    }
}
