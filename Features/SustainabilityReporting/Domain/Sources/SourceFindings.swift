public import CarbonAccounting
public import Foundation
public import Kernel

/// Everything a report can be filled with, and what could not be told.
public struct SourceFindings: Hashable, Sendable {
    public var values: [FactKey: SourceValue]
    public var gaps: [SourceGap]

    public init(values: [FactKey: SourceValue] = [:], gaps: [SourceGap] = []) {
        (self.values, self.gaps) = (values, gaps)
    }

    public init(_ input: ReportSourceInput) {
        self.init()
        MasterDataSources.add(input, to: &self)
        EnergySources.add(input, to: &self)
        EmissionSources.add(input, to: &self)
        StaffSources.add(input, to: &self)
    }

    mutating func add(
        _ element: ElementName,
        member: String = "",
        _ value: FactValue,
        unit: FactUnit? = nil,
        decimals: Int? = nil,
        _ origin: SourceValue.Origin,
        _ address: String
    ) {
        let fact = ReportFact(element, member, value, unit: unit, decimals: decimals)
        values[fact.key] = SourceValue(fact: fact, origin: origin, address: address)
    }
}

/// Why the hub gives no value although it knows something of the matter.
public enum SourceGap: Hashable, Sendable {
    /// The year has no line of consumption at all.
    case noBalance
    /// Lines without a figure: the totals they belong to are left open.
    case incompleteLines([Line])
    /// Energy that was used, of which nobody can say how many MWh it was.
    case energyUnknown([Line])
    /// Purchased energy has no figure by one of the two methods.
    case methodMissing(market: Bool)
    /// No line stands in the scope: whether it is 0 or forgotten the firm has to say.
    case scopeWithoutLines(Int)
    /// Bought heat, steam and cooling, in MWh: contained in the total, and in no row of the breakdown.
    case heatWithoutRow(Decimal)
    /// Scope 3 holds what was collected so far.
    case scopeThreePartial(categories: [EmissionCategory])
    case baseYearIncomplete(ReportingYear)

    /// A line of the balance by which it is found again.
    public struct Line: Hashable, Sendable {
        public let entry: EntryID
        public let year: ReportingYear
        public let category: EmissionCategory
        /// In the firm's words; may be empty.
        public let description: String

        init(_ entry: ActivityEntry) {
            (self.entry, year) = (entry.id, entry.year)
            (category, description) = (entry.category, entry.description)
        }
    }
}
