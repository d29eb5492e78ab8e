/// The fifteen categories of Scope 3 with what was decided and what is there.
public struct ScopeThreeOverview: Hashable, Sendable, Codable {
    public struct Row: Hashable, Sendable, Codable {
        public let category: EmissionCategory
        /// Nil while nothing was decided. A category with figures counts as relevant unless it was excluded.
        public let status: ScopeThreeStatus?
        /// Lines of the category, upstream chains of Scopes 1 and 2 included.
        public let lines: Int
    }

    public let rows: [Row]

    public init(_ inventory: Inventory) {
        var lines: [EmissionCategory: Int] = [:]
        for line in inventory.lines {
            for output in line.coefficient.outputs { lines[output.category, default: 0] += 1 }
        }
        for line in inventory.incomplete { lines[line.entry.category, default: 0] += 1 }
        rows = EmissionCategory.scopeThree.map { category in
            let count = lines[category] ?? 0
            let status = inventory.scopeThree[category] ?? (count > 0 ? .relevant : nil)
            return Row(category: category, status: status, lines: count)
        }
    }

    /// Not decided and without a line.
    public var undecided: [EmissionCategory] { rows.filter { $0.status == nil }.map(\.category) }
    public var notYetCollected: [EmissionCategory] {
        rows.filter { $0.status == .notYetCollected }.map(\.category)
    }
    /// Said to belong in, without a line.
    public var relevantWithoutLines: [EmissionCategory] {
        rows.filter { $0.status == .relevant && $0.lines == 0 }.map(\.category)
    }
    /// Excluded although lines exist.
    public var contradictory: [EmissionCategory] {
        rows.filter { row in
            if case .excluded = row.status { row.lines > 0 } else { false }
        }.map(\.category)
    }
}
