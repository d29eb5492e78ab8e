import Kernel
import Participation
import Testing

@Suite struct HubAgreementTests {
    private let first = LocalDate(year: 2026, month: 5, day: 1)!
    private let last = LocalDate(year: 2026, month: 5, day: 31)!

    @Test func anAgreementHoldsFromItsFirstToItsLastDay() {
        let agreement = HubAgreement(concluded: first, ended: last, remark: "")
        #expect(agreement.holds(on: first) && agreement.holds(on: last))
        #expect(!agreement.holds(on: LocalDate(year: 2026, month: 4, day: 30)!))
        #expect(!agreement.holds(on: LocalDate(year: 2026, month: 6, day: 1)!))
        #expect(
            HubAgreement(concluded: first, ended: nil, remark: "").holds(on: LocalDate(year: 2030, month: 1, day: 1)!)
        )
    }

    /// Councils of the firm with and without agreement, the owner's word, and what follows.
    @Test(arguments: [
        ([], false, false), ([], true, true), ([true], false, true), ([false], true, false),
        ([true, false], true, false),
        ([true, true], false, true),
    ])
    func learningDataNeedEveryCouncilOrTheOwnersWordWhereThereIsNone(
        agreements: [Bool],
        hasDeclaration: Bool,
        allows: Bool
    ) {
        #expect(LearningDataRule.allows(agreements: agreements, hasDeclaration: hasDeclaration) == allows)
    }
}
