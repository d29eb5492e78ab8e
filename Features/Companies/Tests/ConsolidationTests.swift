import Companies
import Kernel
import Testing

@Suite struct ConsolidationTests {
    private let america = Sample.party(1)
    private let venture = Sample.party(2)
    private let works = Sample.party(3)
    private let chemicals = Sample.party(4)
    private let quick = Sample.party(5)
    private let associate = Sample.party(6)
    private let trifle = Sample.party(7)
    private let wholly = Sample.party(8)

    /// The case „Holland Industries“ of GHG Protocol Corporate Standard, chapter 3, with all its kinds of holding.
    private func holland() throws -> Consolidation {
        try Consolidation(
            [
                Sample.holding(.firm, wholly, 100, operational: true, .subsidiary),
                Sample.holding(.firm, america, 83, operational: true, .subsidiary),
                Sample.holding(america, venture, 50, .jointVenture),
                Sample.holding(america, works, 75, operational: true, .subsidiary),
                Sample.holding(.firm, chemicals, 33.3, operational: true, .jointVenture),
                Sample.holding(.firm, quick, 43, operational: true, .subsidiary),
                Sample.holding(.firm, associate, 56, .associate),
                Sample.holding(.firm, trifle, 1, .fixedAssetInvestment),
            ],
            in: Sample.year
        )
    }

    private func share(
        _ consolidation: Consolidation,
        _ party: HoldingParty,
        _ approach: ConsolidationApproach
    ) throws -> Double {
        let share = try consolidation.share(of: party, approach: approach)
        return (share * 1e10).rounded() / 1e10
    }

    /// 0.83 × 0.50 = 0.415 and 0.83 × 0.75 = 0.6225; the investment of 1 % has no influence and counts as nothing.
    @Test func equitySharesMultiplyDownTheChain() throws {
        let group = try holland()
        #expect(try share(group, .firm, .equityShare) == 1)
        #expect(try share(group, wholly, .equityShare) == 1)
        #expect(try share(group, america, .equityShare) == 0.83)
        #expect(try share(group, venture, .equityShare) == 0.415)
        #expect(try share(group, works, .equityShare) == 0.6225)
        #expect(try share(group, chemicals, .equityShare) == 0.333)
        #expect(try share(group, quick, .equityShare) == 0.43)
        #expect(try share(group, associate, .equityShare) == 0.56)
        #expect(try share(group, trifle, .equityShare) == 0)
    }

    /// Control passes down in full: America 1, its works 1 × 1. Nobody operates the venture for the firm.
    @Test func operationalControlIsAllOrNothing() throws {
        let group = try holland()
        #expect(try share(group, america, .operationalControl) == 1)
        #expect(try share(group, works, .operationalControl) == 1)
        #expect(try share(group, venture, .operationalControl) == 0)
        #expect(try share(group, chemicals, .operationalControl) == 1)
        #expect(try share(group, associate, .operationalControl) == 0)
    }

    /// The joint venture of a controlled company: 1 × 0.50. The own one: 0.333. The associate of 56 %: nothing.
    @Test func jointFinancialControlCountsByShare() throws {
        let group = try holland()
        #expect(try share(group, venture, .financialControl) == 0.5)
        #expect(try share(group, chemicals, .financialControl) == 0.333)
        #expect(try share(group, quick, .financialControl) == 1)
        #expect(try share(group, associate, .financialControl) == 0)
        #expect(try share(group, trifle, .financialControl) == 0)
    }

    /// 0.30 directly and 0.60 × 0.50 through the subsidiary: 0.60.
    @Test func sharesOverSeveralChainsAddUp() throws {
        let daughter = Sample.party(1)
        let grandchild = Sample.party(2)
        let group = try Consolidation(
            [
                Sample.holding(.firm, daughter, 60, .subsidiary), Sample.holding(.firm, grandchild, 30),
                Sample.holding(daughter, grandchild, 50, .subsidiary),
            ],
            in: Sample.year
        )
        #expect(try share(group, grandchild, .equityShare) == 0.6)
        let terms = group.terms(of: grandchild, approach: .equityShare)
        #expect(terms.map(\.parentShare) == [1, 0.6])
        #expect(terms.map(\.factor) == [0.3, 0.5])
    }

    /// 0.9 × 0.8 × 0.7 × 0.5 = 0.252
    @Test func fourLevelsMultiply() throws {
        let chain = try Consolidation(
            [
                Sample.holding(Sample.party(3), Sample.party(4), 50),
                Sample.holding(Sample.party(2), Sample.party(3), 70),
                Sample.holding(.firm, Sample.party(1), 90), Sample.holding(Sample.party(1), Sample.party(2), 80),
            ],
            in: Sample.year
        )
        #expect(try share(chain, Sample.party(4), .equityShare) == 0.252)
    }

    @Test func controlEndsWhereOneLinkLacksIt() throws {
        let chain = try Consolidation(
            [
                Sample.holding(.firm, Sample.party(1), 40),
                Sample.holding(Sample.party(1), Sample.party(2), 100, operational: true, .subsidiary),
            ],
            in: Sample.year
        )
        #expect(try chain.share(of: Sample.party(2), approach: .operationalControl) == 0)
        #expect(try chain.share(of: Sample.party(2), approach: .financialControl) == 0)
        #expect(try chain.share(of: Sample.party(2), approach: .equityShare) == 0.4)
    }

    @Test func ownersOfTheFirmAreNotItsShare() throws {
        let group = try Consolidation([Sample.holding(Sample.party(1), .firm, 60, .subsidiary)], in: Sample.year)
        #expect(try group.share(of: Sample.party(1), approach: .equityShare) == 0)
        #expect(try group.share(of: .firm, approach: .equityShare) == 1)
    }

    @Test func aHoldingCountsOnlyInItsYears() throws {
        var sold = Sample.holding(.firm, Sample.party(1), 80, .subsidiary)
        sold.lastYear = ReportingYear(2024)
        let before = try Consolidation([sold], in: ReportingYear(2024)!)
        #expect(try before.share(of: Sample.party(1), approach: .equityShare) == 0.8)
        let after = try Consolidation([sold], in: ReportingYear(2025)!)
        #expect(throws: HoldingError.notHeld(Sample.party(1))) {
            try after.share(of: Sample.party(1), approach: .equityShare)
        }
    }

    @Test func cyclesAreRefusedAndNamed() {
        let a = Sample.party(1)
        let b = Sample.party(2)
        let error = #expect(throws: HoldingError.self) {
            try Consolidation(
                [Sample.holding(.firm, a, 50), Sample.holding(a, b, 50), Sample.holding(b, a, 20)],
                in: Sample.year
            )
        }
        guard case .cycle(let parties) = error else {
            Issue.record("expected a cycle, got \(String(describing: error))")
            return
        }
        #expect(Set(parties) == [a, b])
        #expect(throws: HoldingError.holdsItself(a)) {
            try Consolidation([Sample.holding(a, a, 10)], in: Sample.year)
        }
    }

    /// 60 % + 45 % = 105 % of the same company cannot be.
    @Test func moreThanTheWholeIsRefused() {
        let error = #expect(throws: HoldingError.self) {
            try Consolidation(
                [
                    Sample.holding(.firm, Sample.party(1), 100), Sample.holding(.firm, Sample.party(2), 60),
                    Sample.holding(Sample.party(1), Sample.party(2), 45),
                ],
                in: Sample.year
            )
        }
        guard case .moreThanTheWhole(let party, let sum) = error else {
            Issue.record("got \(String(describing: error))")
            return
        }
        #expect(party == Sample.party(2))
        #expect((sum * 100).rounded() == 105)
    }

    @Test func contradictionsAreRefused() {
        let a = Sample.party(1)
        let b = Sample.party(2)
        #expect(throws: HoldingError.declaredTwice(parent: .firm, child: a)) {
            try Consolidation([Sample.holding(.firm, a, 20), Sample.holding(.firm, a, 30)], in: Sample.year)
        }
        #expect(throws: HoldingError.controlClaimedTwice(b, .operationalControl, by: [.firm, a])) {
            try Consolidation(
                [
                    Sample.holding(.firm, a, 50), Sample.holding(.firm, b, 50, operational: true),
                    Sample.holding(a, b, 50, operational: true),
                ],
                in: Sample.year
            )
        }
        #expect(throws: HoldingError.controlClaimedTwice(b, .financialControl, by: [.firm, a])) {
            try Consolidation(
                [
                    Sample.holding(.firm, a, 50), Sample.holding(.firm, b, 50, .subsidiary),
                    Sample.holding(a, b, 50, .jointVenture),
                ],
                in: Sample.year
            )
        }
    }
}
