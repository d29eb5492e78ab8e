public import ActionPlanning
import CarbonAccounting
public import CarbonAccountingStorage
public import Kernel

/// The balance of a year in its reduced form, worked out once for every state of the data.
public struct BenchBaseReader: Sendable {
    private let balances: InventoryReader
    private let known = RecentValues<String, Reduced>(capacity: 100)

    private struct Reduced: Sendable {
        let base: BenchBase
        let figures: [QuantityFactors.Figure]
    }

    public init(balances: InventoryReader) { self.balances = balances }

    /// Years with lines, the newest first.
    public func years(of firm: FirmID, around year: ReportingYear) async throws -> [ReportingYear] {
        try await balances.glance(of: firm, in: year).years
    }

    /// - Parameter factors: what stands in for quantities that the year does not hold.
    public func base(
        of firm: FirmID,
        in year: ReportingYear,
        factors: QuantityFactors
    ) async throws -> (base: BenchBase, factors: QuantityFactors) {
        let key = try await balances.glance(of: firm, in: year).state
        let reduced: Reduced
        if let found = known[key] {
            reduced = found
        } else {
            let inventory = try await balances.inventory(of: firm, in: year)
            reduced = Reduced(
                base: BenchBase(inventory, quantity: QuantityOfLine.quantity),
                figures: QuantityFactorReader.own(inventory)
            )
            known.keep(reduced, for: key)
        }
        let others = factors.figures.filter { figure in
            !reduced.figures.contains { $0.quantity == figure.quantity && $0.unit == figure.unit }
        }
        return (reduced.base, QuantityFactors(reduced.figures + others))
    }
}
