import Testing

@testable import EmissionFactors

@Suite struct SearchTextTests {
    @Test(arguments: [
        ("Heizöl EL", "heizoel el", "heizol el"), ("Größe", "groesse", "grosse"),
        ("CO₂ je m³", "co2 je m3", "co2 je m3"),
        ("Café (à la carte)", "cafe a la carte", "cafe a la carte"), ("  R-410A  ", "r 410a", "r 410a"),
        ("u\u{308}ber", "ueber", "uber"), ("", "", ""), ("…", "", ""),
    ])
    func hasTwoReadings(text: String, spelled: String, bare: String) {
        let result = SearchText.trimmed(text)
        #expect(String(decoding: result.spelled, as: UTF8.self) == spelled)
        #expect(String(decoding: result.bare, as: UTF8.self) == bare)
    }

    @Test func isFramedBySpaces() {
        #expect(String(decoding: SearchText.framed("Öl").spelled, as: UTF8.self) == " oel ")
        #expect(SearchText.framed("Öl").hasUmlaut)
        #expect(!SearchText.framed("Gas").hasUmlaut)
    }
}
