public import Kernel

/// Two years of one firm side by side, in kg CO₂e.
public struct YearComparison: Hashable, Sendable, Codable {
    public struct Row: Hashable, Sendable, Codable {
        public let category: EmissionCategory
        public let before: DualAmount
        public let after: DualAmount

        public var difference: DualAmount { after + before * -1 }
        /// Change of the location-based figure as a share of the earlier year; nil where that was 0.
        public var change: Double? { before.location == 0 ? nil : difference.location / before.location }
    }

    public let earlier: ReportingYear
    public let later: ReportingYear
    /// Categories with emissions in either year, in the order of the standard.
    public let rows: [Row]
    /// True where boundary, warming potentials or completeness differ, so that the years do not compare as they stand.
    public let caveats: Set<Caveat>

    /// Raw values are stored.
    public enum Caveat: String, Hashable, Sendable, Codable, CaseIterable {
        case warmingPotentials, edition, provisional, scopeThreeCoverage
    }

    public init(_ before: InventorySummary, _ after: InventorySummary) {
        (earlier, later) = (before.year, after.year)
        rows = EmissionCategory.allCases.compactMap { category in
            let row = Row(category: category, before: before[category], after: after[category])
            return row.before == .zero && row.after == .zero ? nil : row
        }
        var caveats: Set<Caveat> = []
        if before.set != after.set { caveats.insert(.warmingPotentials) }
        if before.edition != after.edition { caveats.insert(.edition) }
        if before.isProvisional || after.isProvisional { caveats.insert(.provisional) }
        if before.relevantScopeThree != after.relevantScopeThree { caveats.insert(.scopeThreeCoverage) }
        self.caveats = caveats
    }
}
