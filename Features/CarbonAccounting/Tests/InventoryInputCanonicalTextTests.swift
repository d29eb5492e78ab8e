import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@Suite struct InventoryInputCanonicalTextTests {
    private let first = CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas")
    private let second = CarbonSamples.entry(2, .waste, 5, .kilogram, "rope")

    @Test func orderDoesNotMatter() {
        #expect(
            CarbonSamples.input([first, second]).canonicalText == CarbonSamples.input([second, first]).canonicalText
        )
    }

    @Test func everyChangeShows() {
        let text = CarbonSamples.input([first, second]).canonicalText
        var changed = first
        changed.version = 2
        #expect(CarbonSamples.input([changed, second]).canonicalText != text)
        #expect(CarbonSamples.input([first]).canonicalText != text)
        #expect(CarbonSamples.input([first, second], settings: CarbonSamples.settings(.ar5)).canonicalText != text)
        #expect(CarbonSamples.input([first, second], shares: [CarbonSamples.hall: 0.5]).canonicalText != text)
        #expect(CarbonSamples.input([first, second], scopeThree: [.waste: .relevant]).canonicalText != text)
    }
}
