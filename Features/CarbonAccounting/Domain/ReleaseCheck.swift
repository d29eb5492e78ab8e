public import EmissionFactors
public import Kernel

/// What stands between a balance and its release, and what the reader of the report should know.
public struct ReleaseCheck: Hashable, Sendable {
    /// Each of these keeps the year open.
    public enum Obstacle: Hashable, Sendable {
        case noLines
        case incomplete(lines: [EntryID])
        case methodMissing(Scope2Method, lines: [EntryID])
        case scopeThreeUndecided([EmissionCategory])
        case exclusionWithoutReason([EmissionCategory])
        /// Excluded, but lines exist.
        case exclusionContradicted([EmissionCategory])
        /// AR4 is no choice for a balance.
        case warmingPotentials(GWPSet)
    }

    /// These are printed in the report; they keep nothing open.
    public enum Remark: Hashable, Sendable {
        case upstreamMissing(lines: [EntryID])
        case notYetCollected([EmissionCategory])
        case substitutes(share: Double)
        case unquantified(share: Double)
    }

    public let obstacles: [Obstacle]
    public let remarks: [Remark]

    public var canRelease: Bool { obstacles.isEmpty }

    public init(_ inventory: Inventory) {
        var obstacles: [Obstacle] = []
        if inventory.lines.isEmpty && inventory.incomplete.isEmpty { obstacles.append(.noLines) }
        if !inventory.incomplete.isEmpty { obstacles.append(.incomplete(lines: inventory.incomplete.map(\.id))) }
        for method in Scope2Method.allCases {
            if let missing = inventory.missing(method) {
                obstacles.append(.methodMissing(method, lines: missing.lines))
            }
        }
        let overview = ScopeThreeOverview(inventory)
        if !overview.undecided.isEmpty { obstacles.append(.scopeThreeUndecided(overview.undecided)) }
        let silent = inventory.scopeThree.filter { _, status in
            if case .excluded(let reason) = status { reason.allSatisfy(\.isWhitespace) } else { false }
        }
        if !silent.isEmpty { obstacles.append(.exclusionWithoutReason(silent.keys.sorted { $0.index < $1.index })) }
        if !overview.contradictory.isEmpty { obstacles.append(.exclusionContradicted(overview.contradictory)) }
        if !GWPSet.selectable.contains(inventory.set) { obstacles.append(.warmingPotentials(inventory.set)) }
        self.obstacles = obstacles
        remarks = Self.remarks(inventory, overview)
    }

    private static func remarks(_ inventory: Inventory, _ overview: ScopeThreeOverview) -> [Remark] {
        var remarks: [Remark] = []
        let chains = inventory.missingUpstream.map(\.id)
        if !chains.isEmpty { remarks.append(.upstreamMissing(lines: chains)) }
        if !overview.notYetCollected.isEmpty { remarks.append(.notYetCollected(overview.notYetCollected)) }
        let quality = DataQualityReport(inventory)
        if quality.substitutedShare > 0 { remarks.append(.substitutes(share: quality.substitutedShare)) }
        if quality.unquantifiedShare > 0 { remarks.append(.unquantified(share: quality.unquantifiedShare)) }
        return remarks
    }
}
