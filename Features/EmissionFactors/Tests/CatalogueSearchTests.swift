import EmissionFactors
import Testing

@testable import EmissionFactorsWeb

@Suite struct CatalogueSearchTests {
    @Test func theAddressHoldsWhatWasAskedFor() {
        var search = CatalogueSearch()
        #expect(search.address(page: 1) == "/faktoren")
        #expect(!search.isNarrowed)
        search.text = "Heizöl & Co"
        search.activity = .stationaryFuel
        search.purpose = .carbonPrice
        #expect(
            search.address(page: 3)
                == "/faktoren?q=Heiz%C3%B6l%20%26%20Co&taetigkeit=stationaryFuel&zweck=carbonPrice&seite=3"
        )
        #expect(search.isNarrowed)
    }

    @Test func oneHitASeries() {
        let catalogue = FactorSamples.catalogue([
            FactorSamples.factor("strom-mix-de", 2023), FactorSamples.factor("strom-mix-de", 2024),
            FactorSamples.factor("strom-nachweis", 2020, purposes: [.certificate]),
        ])
        var search = CatalogueSearch()
        search.text = "strom"
        #expect(search.hits(in: catalogue).map(\.id) == ["strom-mix-de:2024"])
        search.purpose = .certificate
        #expect(search.hits(in: catalogue).map(\.id) == ["strom-nachweis:2020"])
    }
}
