public import Kernel

/// The aid a firm was granted, and what is still free on a day.
///
/// Regulation (EU) 2023/2831, Article 3(2): at most 300,000 EUR over any period of three years; aid counts from the day
/// it is granted (Article 3(3)).
public struct DeMinimisAccount: Sendable {
    public let grants: [AidGrant]
    public let ceiling: AidCeiling

    public init(_ grants: [AidGrant], ceiling: AidCeiling) {
        self.grants = grants.sorted { ($0.day, $0.id.text) < ($1.day, $1.id.text) }
        self.ceiling = ceiling
    }

    /// What counts on a day.
    public struct Standing: Sendable, Hashable {
        public let day: LocalDate
        /// The first day that still counts.
        public let since: LocalDate
        public let counted: [AidGrant]
        /// Granted before ``since``.
        public let lapsed: [AidGrant]
        /// Granted after ``day``.
        public let later: [AidGrant]
        public let sum: Money
        /// What may still be granted; never below 0. Nil where the ceiling is not known.
        public let free: Money?
        /// When the next of those counted no longer counts.
        public let nextRelease: LocalDate?

        /// Whether an amount still fits.
        public func takes(_ amount: Money) -> Bool? { free.map { amount <= $0 } }
    }

    public func standing(on day: LocalDate) -> Standing {
        let since = day.yearsEarlier(ceiling.years)
        let counted = grants.filter { since <= $0.day && $0.day <= day }
        let cents = counted.reduce(Int64(0)) { $0 + $1.amount.cents }
        return Standing(
            day: day,
            since: since,
            counted: counted,
            lapsed: grants.filter { $0.day < since },
            later: grants.filter { $0.day > day },
            sum: Money(cents: cents),
            free: ceiling.cap.map { Money(cents: max(0, Int64(($0 * 100).rounded()) - cents)) },
            nextRelease: counted.first.flatMap { $0.day.yearsLater(ceiling.years)?.next }
        )
    }
}

extension AidCeiling {
    /// The last day on which aid granted on `day` counts.
    public func lastDay(of day: LocalDate) -> LocalDate? { day.yearsLater(years) }
}

extension LocalDate {
    /// The same day so many years before; 28 February for 29 February where that year has none.
    func yearsEarlier(_ years: Int) -> LocalDate { yearsLater(-years) ?? self }

    func yearsLater(_ years: Int) -> LocalDate? {
        LocalDate(year: year + years, month: month, day: day) ?? LocalDate(year: year + years, month: month, day: 28)
    }

    /// The day after; nil at the end of the calendar.
    var next: LocalDate? {
        LocalDate(year: year, month: month, day: day + 1) ?? LocalDate(year: year, month: month + 1, day: 1)
            ?? LocalDate(year: year + 1, month: 1, day: 1)
    }
}
