import EmissionFactors
import Testing

@Suite struct FactorCatalogueSearchTests {
    private let catalogue = FactorSamples.catalogue([
        FactorSamples.factor(
            "heizoel-el",
            2023,
            name: "Heizöl EL",
            synonyms: ["Öl", "extraleicht"],
            activity: .stationaryFuel
        ),
        FactorSamples.factor("stahltraeger", 2025, name: "Stahlträger", activity: .material),
        FactorSamples.factor("erdgas", 2023, name: "Erdgas", synonyms: ["Gas", "Methan"], activity: .stationaryFuel),
        FactorSamples.factor("gasoel", 2026, name: "Gasöl, britisch", activity: .stationaryFuel, status: .proxy),
        FactorSamples.factor("strom", 2023, name: "Strom, deutscher Strommix", synonyms: ["Netzstrom"]),
        FactorSamples.factor("strom", 2024, name: "Strom, deutscher Strommix", synonyms: ["Netzstrom"]),
        FactorSamples.factor("strom-geg", 2020, name: "Strom (Nachweis)", purposes: [.certificate]),
        FactorSamples.factor("oekostrom", 2022, name: "Ökostrom", synonyms: ["Grünstrom"]),
        FactorSamples.factor("r410a", 2014, name: "Kältemittel R-410A", activity: .refrigerant),
        FactorSamples.factor("eauto", 2024, name: "E-Auto", activity: .travel),
    ])

    @Test(arguments: [
        "heizöl el", "HEIZÖL EL", "heizoel", "heizol", "el heizöl", "Heizo\u{308}l", "extraleicht", "öl extra",
    ])
    func findsFuelOilHoweverItIsTyped(text: String) {
        #expect(catalogue.search(text).first?.series == "heizoel-el")
    }

    @Test(arguments: ["träger", "traeger", "trager", "stahl träg"])
    func findsPartsOfWords(text: String) {
        #expect(catalogue.search(text).map(\.series) == ["stahltraeger"])
    }

    @Test(arguments: ["R-410A", "r410a", "R 410A", "410a", "kaltemittel r-410"])
    func hyphensPartOrJoin(text: String) {
        #expect(catalogue.search(text).map(\.series) == ["r410a"])
    }

    @Test func aHyphenInTheTextMayAlsoBeLeftOut() {
        #expect(catalogue.search("eauto").map(\.series) == ["eauto"])
        #expect(catalogue.search("öko-strom").map(\.series) == ["oekostrom"])
    }

    @Test func aNameOrSynonymTypedInFullComesFirst() {
        #expect(catalogue.search("gas").map(\.series) == ["erdgas", "gasoel"])
    }

    @Test func namesComeBeforeSynonymsAndTheseBeforeSources() {
        // The source of every sample has „Strommix“ in its title.
        let found = catalogue.search("strom", limit: 99).map(\.series)
        #expect(Array(found.prefix(2)) == ["strom", "oekostrom"])
        #expect(found.count == 8)
    }

    @Test func aProxyStandsBehindWhatIsMeantForGermany() {
        #expect(catalogue.search("ol").map(\.series).prefix(2) == ["heizoel-el", "gasoel"])
    }

    @Test func aSeriesIsHitOnceByItsNewestYear() {
        #expect(catalogue.search("netzstrom").map(\.id) == ["strom:2024"])
    }

    @Test func aYearAsksForThatYear() {
        #expect(catalogue.search("netzstrom 2023").map(\.id) == ["strom:2023"])
    }

    @Test func purposeAndActivityNarrow() {
        #expect(catalogue.search("strom", purpose: .certificate).map(\.series) == ["strom-geg"])
        #expect(catalogue.search("strom", activity: .material, limit: 1).map(\.activity) == [.material])
    }

    @Test func everyWordHasToOccur() {
        #expect(catalogue.search("heizöl kohle").isEmpty)
    }

    @Test func withoutWordsAllAreListedByName() {
        let names = catalogue.search("  ", limit: 3).map(\.name)
        #expect(names == ["E-Auto", "Erdgas", "Gasöl, britisch"])
        #expect(catalogue.search("–", limit: 99).count == 8)
    }

    @Test func theLimitIsKeptAndStrangeTextHarmless() {
        #expect(catalogue.search("", limit: 2).count == 2)
        #expect(catalogue.search("", limit: -1).isEmpty)
        #expect(catalogue.search(String(repeating: "öäü-", count: 50_000)).isEmpty)
        #expect(catalogue.search("\u{0}\u{ffff}💡").count == catalogue.search("").count)
    }
}
