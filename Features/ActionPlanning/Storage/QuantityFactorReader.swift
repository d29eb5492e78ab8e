public import ActionPlanning
import CarbonAccounting
public import CarbonAccountingStorage
import EmissionFactors
public import Kernel

/// What a unit of a quantity releases at a firm: tonnes of the lines of its newest year by their amount; where it has
/// no such line, the figure of the factor catalogue.
public struct QuantityFactorReader: Sendable {
    private let balances: InventoryReader
    private let outside: OutsideWorld
    private let known = RecentValues<String, QuantityFactors>(capacity: 100)

    public init(balances: InventoryReader, outside: OutsideWorld) {
        (self.balances, self.outside) = (balances, outside)
    }

    public func factors(of firm: FirmID) async throws -> QuantityFactors {
        let today = ReportingYear(outside.today().year) ?? ReportingYear(2026)!
        let newest = try await balances.glance(of: firm, in: today).years.first { $0 <= today } ?? today
        let key = try await balances.glance(of: firm, in: newest).state
        if let found = known[key] { return found }
        let input = try await balances.input(of: firm, in: newest)
        let inventory = InventoryCalculation.inventory(of: input)
        let factors = QuantityFactors(Self.own(inventory) + Self.catalogued(input))
        known.keep(factors, for: key)
        return factors
    }

    /// By quantity and family of units; lines of different families cannot be added.
    static func own(_ inventory: Inventory) -> [QuantityFactors.Figure] {
        var groups: [(quantity: QuantityFactors.Quantity, unit: Unit, lines: [(line: InventoryLine, scale: Double)])] =
            []
        for line in inventory.lines where line.scale > 0 {
            guard let quantity = QuantityOfLine.quantity(of: line.entry) else { continue }
            let found = groups.firstIndex { $0.quantity == quantity && line.entry.unit.factor(to: $0.unit) != nil }
            if let found {
                groups[found].lines.append((line, line.entry.unit.factor(to: groups[found].unit) ?? 1))
            } else {
                groups.append((quantity, line.entry.unit, [(line, 1)]))
            }
        }
        return groups.compactMap { group in
            // A mean over steel and wood is no figure for either.
            let series = Set(group.lines.map(\.line.entry.factor))
            let isMixed = QuantityOfLine.differsByKind(group.quantity) && series.count > 1
            let amount = group.lines.reduce(0) { $0 + $1.line.scale * $1.scale }
            var tonnes: [Scope2Method: Double] = [:]
            for method in Scope2Method.allCases where !isMixed {
                let kilograms = group.lines.map { $0.line.kilogramsWithUpstream(method) }
                if !kilograms.contains(nil) { tonnes[method] = kilograms.reduce(0) { $0 + ($1 ?? 0) } / 1000 / amount }
            }
            return QuantityFactors.Figure(
                quantity: group.quantity,
                unit: group.unit,
                year: inventory.year.value,
                tonnes: tonnes,
                source: .balance(lines: group.lines.count),
                held: amount
            )
        }
    }
}

extension InventoryLine {
    /// kg CO₂e with the upstream chain; nil where the method has no figure.
    func kilogramsWithUpstream(_ method: Scope2Method) -> Double? {
        guard kilograms(method) != nil else { return nil }
        return coefficient.outputs.reduce(0) { $0 + ($1.kilograms(method) ?? $1.location ?? 0) } * scale
    }
}
