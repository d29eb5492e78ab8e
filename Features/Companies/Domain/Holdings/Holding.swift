public import Kernel

public enum HoldingTag {}
public typealias HoldingID = EntityID<HoldingTag>

/// That one party holds a share of another, from one year to another.
public struct Holding: Identifiable, Hashable, Sendable {
    public let id: HoldingID
    public let firm: FirmID
    public var parent: HoldingParty
    public var child: HoldingParty
    /// Economic interest of the parent in the child: what the equity-share approach accounts for.
    public var share: EquityShare
    /// Voting rights where they differ from the economic interest; nil: they are the same.
    public var votes: EquityShare?
    /// The parent sets the operating policies of the child.
    public var hasOperationalControl: Bool
    public var accounting: HoldingAccounting
    /// First reporting year in which it counts; nil: from the beginning.
    public var firstYear: ReportingYear?
    /// Last reporting year in which it counts; nil: until further notice.
    public var lastYear: ReportingYear?
    /// Counts the changes; a writer names the one it has read.
    public var version: Int

    public init(
        id: HoldingID,
        firm: FirmID,
        parent: HoldingParty,
        child: HoldingParty,
        share: EquityShare,
        votes: EquityShare? = nil,
        hasOperationalControl: Bool,
        accounting: HoldingAccounting,
        firstYear: ReportingYear? = nil,
        lastYear: ReportingYear? = nil,
        version: Int = 1
    ) {
        (self.id, self.firm, self.parent, self.child, self.share) = (id, firm, parent, child, share)
        self.votes = votes
        (self.hasOperationalControl, self.accounting) = (hasOperationalControl, accounting)
        (self.firstYear, self.lastYear, self.version) = (firstYear, lastYear, version)
    }

    /// What decides on relations under the SME definition: capital or voting rights, whichever is higher (Recommendation
    /// 2003/361/EC, Annex, Article 3(2)).
    public var decisive: EquityShare { max(share, votes ?? share) }

    public func counts(in year: ReportingYear) -> Bool {
        (firstYear.map { $0 <= year } ?? true) && (lastYear.map { $0 >= year } ?? true)
    }

    /// What the parent is accounted of the child, as a part of what is accounted to the parent.
    public func factor(_ approach: ConsolidationApproach) -> Double {
        switch (approach, accounting) {
        case (.operationalControl, _): hasOperationalControl ? 1 : 0
        case (.financialControl, .subsidiary): 1
        case (.financialControl, .jointVenture): share.fraction
        case (.financialControl, _): 0
        case (.equityShare, .fixedAssetInvestment): 0
        case (.equityShare, _): share.fraction
        }
    }
}
