import CarbonAccounting
import Testing

@Suite struct FactorReferenceTests {
    @Test func textLeadsBackToTheReference() {
        for reference in [FactorReference.series("erdgas"), .custom("a:b"), .none] {
            #expect(FactorReference(text: reference.text) == reference)
        }
        #expect(FactorReference(text: "erdgas") == nil)
        #expect(FactorReference(text: "series:") == nil)
    }
}
