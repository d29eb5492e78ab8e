import Testing

@testable import Kernel

@Suite struct UnitSpellingTests {
    @Test func noSpellingStandsForTwoUnits() {
        for (spelling, pairs) in Dictionary(grouping: UnitSpelling.pairs, by: \.0) {
            #expect(Set(pairs.map(\.1)).count == 1, "\(spelling): \(pairs.map(\.1))")
        }
    }

    @Test func everySpellingIsStoredAsItIsLookedUp() {
        for (spelling, _) in UnitSpelling.pairs { #expect(UnitSpelling.normalised(spelling) == spelling) }
    }

    @Test func signsSpacesAndCaseAreLeftOut() {
        #expect(UnitSpelling.normalised("kWh (H_s)") == "kwhhs")
        #expect(UnitSpelling.normalised("Tsd.\u{a0}€") == "tsdeur")
        #expect(UnitSpelling.normalised("m³") == "m3")
        #expect(UnitSpelling.normalised("GROSSE Straße") == "grossestrasse")
    }
}
