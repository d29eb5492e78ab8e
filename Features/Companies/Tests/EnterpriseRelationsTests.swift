import Companies
import Kernel
import Testing

@Suite struct EnterpriseRelationsTests {
    private func relations(_ holdings: [Holding], kinds: [Int: Undertaking.Kind] = [:]) -> EnterpriseRelations {
        let undertakings = kinds.map {
            Undertaking(id: Sample.undertaking($0.key), firm: Sample.firm, name: "U\($0.key)", kind: $0.value)
        }
        return EnterpriseRelations(holdings, undertakings: undertakings, in: Sample.year)
    }

    private func amounts(_ staff: Double?, _ turnover: Int64?, _ balance: Int64?) -> SizeFigures {
        Sample.figures(staff: staff, turnover: turnover, balanceSheet: balance).sizeFigures(for: .smeDefinition)
    }

    /// Under 25 % autonomous, 25 % to 50 % partner, above 50 % linked; being held counts like holding.
    @Test func sharesDecideTheRelation() {
        let found = relations([
            Sample.holding(.firm, Sample.party(1), 24.9), Sample.holding(.firm, Sample.party(2), 25),
            Sample.holding(Sample.party(3), .firm, 50), Sample.holding(.firm, Sample.party(4), 50.1),
            Sample.holding(.firm, Sample.party(5), 10, .subsidiary),
        ])
        #expect(
            found.relations == [
                Sample.undertaking(2): .partner(share: 0.25), Sample.undertaking(3): .partner(share: 0.5),
                Sample.undertaking(4): .linked, Sample.undertaking(5): .linked,
            ]
        )
    }

    /// 40 % of the capital with 60 % of the votes: linked, while the equity share stays 40 %.
    @Test func votesDecideTheRelationAndCapitalTheBalance() throws {
        var holding = Sample.holding(.firm, Sample.party(1), 40)
        holding.votes = EquityShare(percent: 60)
        #expect(relations([holding]).relations == [Sample.undertaking(1): .linked])
        let consolidation = try Consolidation([holding], in: Sample.year)
        #expect(try consolidation.share(of: Sample.party(1), approach: .equityShare) == 0.4)
    }

    /// The owner holds 80 % of the firm and 60 % of a sister: both are linked to the firm.
    @Test func linksReachOverTheOwner() {
        let found = relations([
            Sample.holding(Sample.party(1), .firm, 80, .subsidiary),
            Sample.holding(Sample.party(1), Sample.party(2), 60),
        ])
        #expect(found.relations == [Sample.undertaking(1): .linked, Sample.undertaking(2): .linked])
    }

    /// Firm and subsidiary hold 30 % each of a third: together 60 %, so it is linked.
    @Test func theGroupHoldsTogether() {
        let found = relations([
            Sample.holding(.firm, Sample.party(1), 100, .subsidiary), Sample.holding(.firm, Sample.party(2), 30),
            Sample.holding(Sample.party(1), Sample.party(2), 30),
        ])
        #expect(found.relations[Sample.undertaking(2)] == .linked)
    }

    /// A partner's subsidiary counts by the partner's share, a partner's partner not at all.
    @Test func relationsOfPartners() {
        let found = relations([
            Sample.holding(.firm, Sample.party(1), 40),
            Sample.holding(Sample.party(1), Sample.party(2), 100, .subsidiary),
            Sample.holding(Sample.party(1), Sample.party(3), 30),
        ])
        #expect(
            found.relations == [
                Sample.undertaking(1): .partner(share: 0.4), Sample.undertaking(2): .linkedToPartner(share: 0.4),
            ]
        )
    }

    /// Staff 40 + 1 × 20 + 0.4 × 100 = 100; turnover 6 + 1 × 3 + 0.4 × 50 = 29 million €.
    /// By itself small (40 persons, 6 million €), with its relations medium.
    @Test func figuresAreAddedByWeight() {
        let found = relations([
            Sample.holding(.firm, Sample.party(1), 100, .subsidiary), Sample.holding(.firm, Sample.party(2), 40),
        ])
        let own = amounts(40, 6_000_000, 4_000_000)
        let total = found.total(
            own: own,
            figures: [
                Sample.undertaking(1): amounts(20, 3_000_000, 1_000_000),
                Sample.undertaking(2): amounts(100, 50_000_000, 30_000_000),
            ]
        )
        #expect(total.staff == .init(100))
        #expect(total.turnover == .init(Money(cents: 29_000_000_00)))
        #expect(total.balanceSheet == .init(Money(cents: 17_000_000_00)))
        #expect(SizeAssessment(own, by: .smeDefinition).outcome == .certain(.small))
        #expect(SizeAssessment(total, by: .smeDefinition).outcome == .certain(.medium))
    }

    /// What is known of a sum is its lower bound: 40 known and a linked one unknown may be small or more, 300 known is
    /// large all the same.
    @Test func missingFiguresOfOthersLeaveALowerBound() {
        let found = relations([Sample.holding(.firm, Sample.party(1), 100, .subsidiary)])
        let small = found.total(own: amounts(40, 6_000_000, 4_000_000), figures: [:])
        #expect(small.staff == .init(known: 40, isComplete: false))
        #expect(
            SizeAssessment(small, by: .smeDefinition).outcome
                == .unclear(possible: [.small, .medium, .large], missing: [.staff, .turnover, .balanceSheet])
        )
        let large = found.total(own: amounts(300, nil, nil), figures: [:])
        #expect(SizeAssessment(large, by: .smeDefinition).outcome == .certain(.large))
    }

    /// Recommendation 2003/361/EC, Annex, Article 3(4): 25 % of a public body and more.
    @Test func publicBodies() {
        let quarter = [Sample.holding(Sample.party(1), .firm, 25)]
        #expect(relations(quarter, kinds: [1: .publicBody]).isOwnedByPublicBody)
        #expect(!relations(quarter).isOwnedByPublicBody)
        let less = relations([Sample.holding(Sample.party(1), .firm, 24)], kinds: [1: .publicBody])
        #expect(!less.isOwnedByPublicBody)
        let two = relations(
            [Sample.holding(Sample.party(1), .firm, 15), Sample.holding(Sample.party(2), .firm, 15)],
            kinds: [1: .publicBody, 2: .publicBody]
        )
        #expect(two.isOwnedByPublicBody)
        let overTheOwner = relations(
            [
                Sample.holding(Sample.party(1), .firm, 100, .subsidiary),
                Sample.holding(Sample.party(2), Sample.party(1), 30),
            ],
            kinds: [2: .publicBody]
        )
        #expect(overTheOwner.isOwnedByPublicBody)
        #expect(relations(quarter, kinds: [1: .publicBody]).relations.isEmpty)
    }

    @Test func anExemptInvestorIsNoPartnerUpToHalf() {
        let half = [Sample.holding(Sample.party(1), .firm, 50)]
        #expect(relations(half, kinds: [1: .exemptInvestor]).relations.isEmpty)
        let more = relations([Sample.holding(Sample.party(1), .firm, 51)], kinds: [1: .exemptInvestor])
        #expect(more.relations == [Sample.undertaking(1): .linked])
    }
}
