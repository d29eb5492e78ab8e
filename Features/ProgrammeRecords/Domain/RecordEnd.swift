public import Kernel

/// What the inventory of data says of a kind of record, in words.
public struct RecordGround: Sendable, Hashable {
    /// Why it is stored.
    public let basis: String
    /// Title of the retention class.
    public let retention: String
    public let period: String
    /// Where the period is laid down.
    public let paragraph: String

    public init(basis: String, retention: String, period: String, paragraph: String) {
        (self.basis, self.retention) = (basis, retention)
        (self.period, self.paragraph) = (period, paragraph)
    }
}

/// From which day on a record of the project may be deleted.
public struct RecordEnd: Sendable, Hashable {
    /// Nil while nobody has told the project how long its records are kept.
    public let day: LocalDate?
    /// Records of aid are kept for ten years from granting in any case (inventory of data, class „Fördernachweis“, as of
    /// 28.11.2026); nil for all others.
    public let earliest: LocalDate?

    /// - Parameters:
    ///   - made: the day of entry, of granting or of the proof.
    ///   - through: the last day on which the project keeps its records.
    public init(_ kind: ProjectRecord.Kind, made: LocalDate, through: LocalDate?) {
        let earliest = kind == .aid ? made.adding(months: 120).adding(days: 1) : nil
        self.earliest = earliest
        day = through.map { through in max(through.adding(days: 1), earliest ?? through) }
    }

    public func isDue(on today: LocalDate) -> Bool { day.map { $0 <= today } ?? false }
}
