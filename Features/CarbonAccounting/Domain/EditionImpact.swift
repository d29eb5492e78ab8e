public import Kernel

/// What a balance would become with another edition of the catalogue, line by line. The firm decides.
public struct EditionImpact: Hashable, Sendable {
    public struct Line: Hashable, Sendable, Identifiable {
        public let entry: ActivityEntry
        /// kg CO₂e with its upstream chain; nil where the line has no figure.
        public let before: DualAmount?
        public let after: DualAmount?
        /// Figures of the line, by id, before and after.
        public let figuresBefore: [String]
        public let figuresAfter: [String]
        /// Why the line has no figure afterwards.
        public let problem: LineProblem?

        public var id: EntryID { entry.id }

        /// Signed; nil where one side has no figure.
        public var difference: DualAmount? {
            guard let before, let after else { return nil }
            return after + before * -1
        }
    }

    public let editionBefore: String
    public let editionAfter: String
    /// Only lines that differ, largest change of the location-based figure first.
    public let lines: [Line]
    /// Totals as far as known.
    public let before: DualAmount
    public let after: DualAmount

    /// Signed sum over the lines that have a figure on both sides: a figure that is lost or found is no saving.
    public var difference: DualAmount { lines.compactMap(\.difference).reduce(.zero, +) }
    /// Lines that have a figure before and none after.
    public var lost: [Line] { lines.filter { $0.before != nil && $0.after == nil } }
    /// Lines that have a figure only after.
    public var found: [Line] { lines.filter { $0.before == nil && $0.after != nil } }

    /// Both balances must come from the same entries.
    public init(before: Inventory, after: Inventory) {
        (editionBefore, editionAfter) = (before.edition, after.edition)
        self.before = before.categories.reduce(.zero, +)
        self.after = after.categories.reduce(.zero, +)
        let old = Dictionary(before.lines.map { ($0.id, $0) }) { first, _ in first }
        let new = Dictionary(after.lines.map { ($0.id, $0) }) { first, _ in first }
        let problems = Dictionary(after.incomplete.map { ($0.id, $0.problem) }) { first, _ in first }
        var seen: Set<EntryID> = []
        let entries = (before.lines.map(\.entry) + after.lines.map(\.entry)).filter { seen.insert($0.id).inserted }
        lines = entries.compactMap { entry in
            let line = Line(
                entry: entry,
                before: old[entry.id]?.amount,
                after: new[entry.id]?.amount,
                figuresBefore: old[entry.id]?.figureIDs ?? [],
                figuresAfter: new[entry.id]?.figureIDs ?? [],
                problem: problems[entry.id]
            )
            return line.before == line.after && line.figuresBefore == line.figuresAfter ? nil : line
        }
        .sorted { abs($0.difference?.location ?? .infinity) > abs($1.difference?.location ?? .infinity) }
    }
}

extension InventoryLine {
    /// kg CO₂e of all that the line brings, its upstream chain included; a method without figure adds nothing.
    public var amount: DualAmount {
        coefficient.outputs.reduce(.zero) { $0 + $1.amount(scale: scale) }
    }

    /// Names of the figures used.
    public var figureIDs: [String] { coefficient.parts.map(\.figureID) }
}
