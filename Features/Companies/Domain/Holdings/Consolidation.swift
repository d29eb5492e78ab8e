public import Kernel

/// The shares with which held undertakings enter the firm's balance of a year.
///
/// Follows GHG Protocol Corporate Standard, chapter 3 and its table 1: the chosen approach holds on every level, so
/// shares multiply down the chain and add up over several chains.
public struct Consolidation: Sendable {
    /// One summand of a share: what is accounted to the parent × what the parent is accounted of the child.
    public struct Term: Hashable, Sendable {
        public let holding: Holding
        /// 0…1
        public let parentShare: Double
        /// 0…1
        public let factor: Double
        public var product: Double { parentShare * factor }
    }

    private let holdingsByChild: [HoldingParty: [Holding]]
    private let shares: [ConsolidationApproach: [HoldingParty: Double]]

    /// - Throws: ``HoldingError`` when the holdings of the year contradict each other.
    public init(_ holdings: [Holding], in year: ReportingYear) throws(HoldingError) {
        let present = holdings.filter { $0.counts(in: year) }
        holdingsByChild = Dictionary(grouping: present, by: \.child)
        let order = try HoldingOrder.parentsFirst(present)
        for child in order { try Self.check(child, holdingsByChild[child] ?? []) }
        var shares: [ConsolidationApproach: [HoldingParty: Double]] = [:]
        for approach in ConsolidationApproach.allCases {
            var known: [HoldingParty: Double] = [:]
            for party in order where party != .firm {
                let above = holdingsByChild[party] ?? []
                known[party] = above.reduce(0) { sum, holding in
                    let parent = holding.parent == .firm ? 1 : known[holding.parent] ?? 0
                    return sum + parent * holding.factor(approach)
                }
            }
            shares[approach] = known
        }
        self.shares = shares
    }

    /// Checks holdings of different years against each other in every year in which their set changes.
    public static func check(_ holdings: [Holding]) throws(HoldingError) {
        let changes = holdings.flatMap { holding in
            [holding.firstYear, holding.lastYear.flatMap { ReportingYear($0.value + 1) }].compactMap { $0 }
        }
        for year in Set(changes + [ReportingYear(1990)!]).sorted() { _ = try Consolidation(holdings, in: year) }
    }

    /// 0…1: 1 for the firm itself, 0 for an undertaking that the approach leaves out, and for the firm's owners.
    ///
    /// - Throws: ``HoldingError/notHeld(_:)``
    public func share(of party: HoldingParty, approach: ConsolidationApproach) throws(HoldingError) -> Double {
        if party == .firm { return 1 }
        guard let share = shares[approach]?[party] else { throw .notHeld(party) }
        return min(share, 1)
    }

    /// How the share comes about; the products add up to it.
    public func terms(of party: HoldingParty, approach: ConsolidationApproach) -> [Term] {
        (holdingsByChild[party] ?? []).map { holding in
            let parent = holding.parent == .firm ? 1 : shares[approach]?[holding.parent] ?? 0
            return Term(holding: holding, parentShare: parent, factor: holding.factor(approach))
        }
    }

    private static func check(_ child: HoldingParty, _ holdings: [Holding]) throws(HoldingError) {
        for (index, holding) in holdings.enumerated()
        where holdings[..<index].contains(where: { $0.parent == holding.parent }) {
            throw .declaredTwice(parent: holding.parent, child: child)
        }
        let sum = holdings.reduce(0) { $0 + $1.share.fraction }
        // Three thirds typed as 33,34 % may pass; a real overlap does not.
        guard sum <= 1.0005 else { throw .moreThanTheWhole(child, sum: sum) }
        let operators = holdings.filter(\.hasOperationalControl)
        guard operators.count <= 1 else {
            throw .controlClaimedTwice(child, .operationalControl, by: operators.map(\.parent))
        }
        let controllers = holdings.filter { $0.accounting == .subsidiary || $0.accounting == .jointVenture }
        guard controllers.count <= 1 || !controllers.contains(where: { $0.accounting == .subsidiary }) else {
            throw .controlClaimedTwice(child, .financialControl, by: controllers.map(\.parent))
        }
    }
}
