import Testing

@testable import CarbonAccounting

@Suite struct TextKeyTests {
    @Test(arguments: [
        ("Zähler-Nr.", "zaehlernr"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("CO₂e", "co2e"), ("m³", "m3"),
        ("1.1 Heizung", "11heizung"), ("  ", ""), ("u\u{308}ber", "ueber"), ("Öl", "oel"), ("Café", "café"),
    ])
    func foldsWhatDoesNotMatter(_ text: String, _ key: String) {
        #expect(TextKey.fold(text) == key)
    }

    @Test func likenessLiesBetweenNothingAndTheSame() {
        #expect(TextKey.similarity("zaehlernummer", "zaehlernummer") == 1)
        #expect(TextKey.similarity("zaehlernummer", "zaehlernumer") > 0.9)
        #expect(TextKey.similarity("menge", "standort") < 0.2)
        #expect(TextKey.similarity("", "") == 0)
    }

    @Test(arguments: ["StraÃŸe", "fÃ¼r", "WÃ¤rme", "10 m²".replacing("²", with: "Â²"), "Stra\u{fffd}e", "â‚¬"])
    func seesTextOfTheWrongEncoding(_ text: String) {
        #expect(TextKey.isGarbled(text))
    }

    @Test(arguments: ["Straße", "SÃO PAULO", "Ångström", "m²", "€ 5", "São"])
    func leavesRightTextAlone(_ text: String) {
        #expect(!TextKey.isGarbled(text))
    }
}
