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
        /// Said to belong in, but nothing was entered and nothing says that data is still missing.
        case relevantWithoutLines([EmissionCategory])
        /// Excluded, but lines exist.
        case exclusionContradicted([EmissionCategory])
        /// AR4 is no choice for a balance.
        case warmingPotentials(GWPSet)
    }

    /// These are printed in the report; they keep nothing open.
    public enum Remark: Hashable, Sendable {
        case upstreamMissing(lines: [EntryID])
        /// Fuels of which the source does not say how much biogenic CO₂ they give off.
        case biogenicUnknown(lines: [EntryID])
        case notYetCollected([EmissionCategory])
        /// Factors made for another country or product.
        case substitutes(share: Double)
        /// Factors that are preliminary, estimated, of another year or weighed otherwise.
        case adjusted(share: Double)
        case unquantified(share: Double)
    }

    public let obstacles: [Obstacle]
    public let remarks: [Remark]

    public var canRelease: Bool { obstacles.isEmpty }

    public init(_ inventory: Inventory) {
        var obstacles: [Obstacle] = []
        let isEmpty = inventory.lines.isEmpty && inventory.incomplete.isEmpty
        if isEmpty { obstacles.append(.noLines) }
        if !inventory.incomplete.isEmpty { obstacles.append(.incomplete(lines: inventory.incomplete.map(\.id))) }
        for method in Scope2Method.allCases {
            if let missing = inventory.missing(method) {
                obstacles.append(.methodMissing(method, lines: missing.lines))
            }
        }
        let overview = ScopeThreeOverview(inventory)
        if !overview.undecided.isEmpty { obstacles.append(.scopeThreeUndecided(overview.undecided)) }
        if !overview.relevantWithoutLines.isEmpty, !isEmpty {
            obstacles.append(.relevantWithoutLines(overview.relevantWithoutLines))
        }
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
        let silent = inventory.lines.filter(\.lacksBiogenicCO2).map(\.id)
        if !silent.isEmpty { remarks.append(.biogenicUnknown(lines: silent)) }
        if !overview.notYetCollected.isEmpty { remarks.append(.notYetCollected(overview.notYetCollected)) }
        let quality = DataQualityReport(inventory)
        if quality.substitutedShare > 0 { remarks.append(.substitutes(share: quality.substitutedShare)) }
        if let share = quality.adjustedShare, share > 0 { remarks.append(.adjusted(share: share)) }
        if quality.unquantifiedShare > 0 { remarks.append(.unquantified(share: quality.unquantifiedShare)) }
        return remarks
    }
}
