public import Kernel

/// Measures in time: when each begins and ends, and what the plan costs and brings by year.
public struct PlanSchedule: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        public let measure: MeasureID
        public let start: LocalDate
        /// Nil: nobody has said.
        public let end: LocalDate?
        /// EUR in the year it begins; nil: unknown.
        public let investment: Double?
        /// EUR of it that somebody else pays.
        public let grant: Double
        /// EUR a year.
        public let saving: Double?
        /// Tonnes CO₂e a year.
        public let tonnes: Double?

        public init(
            measure: MeasureID,
            start: LocalDate,
            end: LocalDate?,
            investment: Double?,
            grant: Double = 0,
            saving: Double?,
            tonnes: Double?
        ) {
            (self.measure, self.start, self.end) = (measure, start, end)
            (self.investment, self.grant, self.saving, self.tonnes) = (investment, grant, saving, tonnes)
        }
    }

    public struct Year: Hashable, Sendable {
        public let year: Int
        /// EUR; of measures whose investment is known.
        public let investment: Double
        public let grant: Double
        /// EUR in this year, of measures begun in earlier years.
        public let saving: Double
        /// Tonnes CO₂e in this year, of measures begun in earlier years.
        public let tonnes: Double
        /// EUR allowed; nil: no limit.
        public let budget: Double?

        /// EUR that the firm pays itself, less what it saves.
        public var outgoing: Double { investment - grant - saving }
        /// EUR above the budget; 0 where it is kept.
        public var excess: Double { budget.map { max(0, investment - grant - $0) } ?? 0 }
    }

    /// The earliest first.
    public let items: [Item]
    /// From the first year of the plan or of a measure, whichever is earlier, to one year after the last beginning.
    public let years: [Year]

    /// - Parameters:
    ///   - firstYear: of the plan.
    ///   - budgets: EUR by year of the plan, from `firstYear`.
    public init(_ items: [Item], firstYear: Int, budgets: [Double?]) {
        self.items = items.sorted { ($0.start, $0.measure.text) < ($1.start, $1.measure.text) }
        let starts = items.map(\.start.year)
        let first = min(firstYear, starts.min() ?? firstYear)
        let last = max(firstYear + max(0, budgets.count - 1), (starts.max() ?? firstYear) + 1)
        years = (first...last).map { year in
            let begun = items.filter { $0.start.year == year }
            let running = items.filter { $0.start.year < year }
            let place = year - firstYear
            return Year(
                year: year,
                investment: begun.reduce(0) { $0 + ($1.investment ?? 0) },
                grant: begun.reduce(0) { $0 + $1.grant },
                saving: running.reduce(0) { $0 + ($1.saving ?? 0) },
                tonnes: running.reduce(0) { $0 + ($1.tonnes ?? 0) },
                budget: budgets.indices.contains(place) ? budgets[place] : nil
            )
        }
    }
}
