public import CarbonAccounting
public import EmissionFactors
public import Kernel

/// The balance of a year, reduced once to what the bench turns: a handful of quantities and what is left of each scope.
/// However many lines the balance has, changing something costs the same.
public struct BenchBase: Hashable, Sendable {
    public typealias Quantity = CatalogueMeasure.Effect.Quantity

    /// A quantity that the balance holds, with all its tonnes by scope, the upstream chain among them.
    public struct Held: Hashable, Sendable {
        public let quantity: Quantity
        public let unit: Unit
        /// A year, in ``unit``; above 0.
        public let amount: Double
        /// Tonnes CO₂e a year by scope; methods are kept apart.
        public let tonnes: [Scope: DualAmount]

        public init(quantity: Quantity, unit: Unit, amount: Double, tonnes: [Scope: DualAmount]) {
            (self.quantity, self.unit, self.amount, self.tonnes) = (quantity, unit, amount, tonnes)
        }

        public var total: DualAmount { tonnes.values.reduce(.zero, +) }
    }

    public let year: ReportingYear
    public let held: [Held]
    /// Tonnes CO₂e a year of lines that are no such quantity, by scope.
    public let rest: [Scope: DualAmount]
    /// Methods by which a line has no figure: their totals are unknown.
    public let missing: Set<Scope2Method>
    /// Lines without any figure; they are in no total.
    public let incomplete: Int
    /// How many lines were reduced.
    public let lines: Int

    public init(
        year: ReportingYear,
        held: [Held],
        rest: [Scope: DualAmount] = [:],
        missing: Set<Scope2Method> = [],
        incomplete: Int = 0,
        lines: Int = 0
    ) {
        (self.year, self.held, self.rest) = (year, held, rest)
        (self.missing, self.incomplete, self.lines) = (missing, incomplete, lines)
    }

    /// Reads every line of a balance once.
    ///
    /// - Parameter quantity: to which quantity of the measures a line belongs; nil where to none.
    public init(_ inventory: Inventory, quantity: (ActivityEntry) -> Quantity?) {
        var groups: [(quantity: Quantity, unit: Unit, amount: Double, tonnes: [Scope: DualAmount])] = []
        var rest: [Scope: DualAmount] = [:]
        for line in inventory.lines {
            var place: Int?
            if line.scale > 0, let quantity = quantity(line.entry) {
                let unit = line.entry.unit
                place = groups.firstIndex { $0.quantity == quantity && Self.scale(unit, $0.unit) != nil }
                if place == nil {
                    groups.append((quantity, unit, 0, [:]))
                    place = groups.count - 1
                }
            }
            if let place { groups[place].amount += line.scale * (Self.scale(line.entry.unit, groups[place].unit) ?? 1) }
            for output in line.coefficient.outputs {
                let tonnes = DualAmount(
                    location: (output.kilograms(.location) ?? 0) * line.scale / 1000,
                    market: (output.kilograms(.market) ?? 0) * line.scale / 1000
                )
                if let place {
                    groups[place].tonnes[output.category.scope, default: .zero] += tonnes
                } else {
                    rest[output.category.scope, default: .zero] += tonnes
                }
            }
        }
        self.init(
            year: inventory.year,
            held: groups.map { Held(quantity: $0.quantity, unit: $0.unit, amount: $0.amount, tonnes: $0.tonnes) },
            rest: rest,
            missing: Set(Scope2Method.allCases.filter { inventory.missing($0) != nil }),
            incomplete: inventory.incomplete.count,
            lines: inventory.lines.count
        )
    }

    /// Tonnes CO₂e a year of one scope.
    public func tonnes(_ scope: Scope) -> DualAmount {
        held.reduce(rest[scope] ?? .zero) { $0 + ($1.tonnes[scope] ?? .zero) }
    }

    /// Tonnes CO₂e a year of all scopes.
    public var total: DualAmount { Scope.allCases.reduce(.zero) { $0 + tonnes($1) } }

    /// The quantity in a unit that can be converted, and how many of its units one such unit is.
    func held(_ quantity: Quantity, in unit: String) -> (index: Int, scale: Double)? {
        guard let unit = Unit(symbol: unit) else { return nil }
        for (index, group) in held.enumerated() where group.quantity == quantity {
            if let scale = Self.scale(unit, group.unit) { return (index, scale) }
        }
        return nil
    }

    static func scale(_ from: Unit, _ to: Unit) -> Double? { from == to ? 1 : from.factor(to: to) }
}
