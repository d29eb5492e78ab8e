import EmissionFactors
import Testing

@Suite struct FactorCatalogueTests {
    @Test func factorsAreFoundByIDAndBySeries() {
        let catalogue = FactorSamples.catalogue([
            FactorSamples.factor("strom", 2024), FactorSamples.factor("gas", 2023), FactorSamples.factor("strom", 2022),
        ])
        #expect(catalogue.factor(id: "strom:2022")?.year == 2022)
        #expect(catalogue.factor(id: "strom:2023") == nil)
        #expect(catalogue.factors(series: "strom").map(\.year) == [2022, 2024])
        #expect(catalogue.factors(series: "wasser").isEmpty)
    }

    @Test func theFirstOfTwoWithOneIDCounts() {
        let catalogue = FactorSamples.catalogue([
            FactorSamples.factor("strom", 2024, name: "eins"), FactorSamples.factor("strom", 2024, name: "zwei"),
        ])
        #expect(catalogue.factors.map(\.name) == ["eins"])
    }

    @Test func aFirmsOwnFactorsJoinTheCatalogueWithoutChangingIt() throws {
        let shipped = FactorSamples.catalogue([FactorSamples.factor("strom", 2024)])
        let evidence = FactorEvidence(reference: "Vertrag", enteredBy: "Jana Krüger", enteredOn: FactorSamples.date)
        let own = FactorSamples.factor("own-1", 2025, name: "Strom vom Stadtwerk", evidence: evidence)
        let both = shipped.adding([own])
        #expect(both.factor(id: "own-1:2025")?.isUserDefined == true)
        #expect(both.search("strom").map(\.series) == ["own-1", "strom"])
        #expect(shipped.factors.count == 1)
        #expect(shipped.adding([]).factors == shipped.factors)
    }
}
