import CarbonAccounting
import Kernel
import Testing

@Suite struct ActivityEntryAmountTests {
    private let entry = CarbonSamples.entry(.upstreamTransport, nil, .piece, "lorry")

    /// 12 t × 340 km × 2 runs = 8160 tkm.
    @Test func aDerivationSetsAmountAndUnit() throws {
        let derived = try entry.deriving(.freight(FreightLeg(tonnes: 12, kilometres: 340, runs: 2)))
        #expect(derived.amount == 8160)
        #expect(derived.unit == .tonneKilometre)
        let counted = try derived.countedAmount()
        #expect(counted == 8160)
    }

    @Test func aDerivationThatDoesNotAgreeIsNamed() throws {
        var derived = try entry.deriving(.freight(FreightLeg(tonnes: 2, kilometres: 2)))
        derived.amount = 5
        #expect(throws: LineProblem.derivationDiffers(stated: 5, derived: 4)) { _ = try derived.countedAmount() }
    }
}
