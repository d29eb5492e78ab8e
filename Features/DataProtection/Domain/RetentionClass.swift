public import Kernel

/// „Löschklasse“: how long a kind of data is kept, and why.
public struct RetentionClass: Sendable, Hashable, Decodable {
    public let title: String
    /// In words, for people: „14 Tage nach der letzten Anmeldung“.
    public let period: String
    /// The paragraph that demands or allows it.
    public let basis: String
    /// Full calendar years after the one in which the record was made; nil where another rule counts.
    public let years: Int?
    /// A day up to which everything of this class is kept, in ISO form.
    public let until: String?
    /// Nobody has said yet when the period ends: everything is kept.
    public let isOpen: Bool?

    public init(
        title: String,
        period: String,
        basis: String,
        years: Int? = nil,
        until: String? = nil,
        isOpen: Bool? = nil
    ) {
        (self.title, self.period, self.basis) = (title, period, basis)
        (self.years, self.until, self.isOpen) = (years, until, isOpen)
    }

    /// The first day on which a record made on `day` is no longer kept; `day` itself for a class without a period.
    public func end(of day: LocalDate) -> LocalDate {
        let counted = years.flatMap { LocalDate(year: day.year + $0 + 1, month: 1, day: 1) }
        let fixed = until.flatMap { LocalDate(iso: $0) }
        return [counted, fixed, day].compactMap { $0 }.max() ?? day
    }

    /// Records made before this day are no longer kept on `today`; nil while all of them are.
    public func cutoff(on today: LocalDate) -> LocalDate? {
        if isOpen == true { return nil }
        if let until = until.flatMap({ LocalDate(iso: $0) }), today < until { return nil }
        guard let years else { return today }
        return LocalDate(year: today.year - years, month: 1, day: 1)
    }
}
