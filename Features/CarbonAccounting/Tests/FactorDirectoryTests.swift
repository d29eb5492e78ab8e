import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccounting

@Suite struct FactorDirectoryTests {
    private func resolve(
        _ text: String,
        _ category: EmissionCategory? = nil,
        _ unit: Unit? = nil
    ) -> FactorDirectory.Resolution {
        ImportSamples.directory.resolve(text, category: category, unit: unit, wantsSuggestions: true)
    }

    @Test func findsBySeriesNameAndSynonym() {
        #expect(resolve("erdgas-hs") == .found(.series("erdgas-hs")))
        #expect(resolve("strommix") == .found(.series("strom")))
        #expect(resolve("NETZSTROM") == .found(.series("strom")))
    }

    @Test func theUnitTellsFactorsOfOneNameApart() {
        #expect(resolve("Diesel", .mobileCombustion, .litre) == .found(.series("diesel")))
        #expect(resolve("Diesel", .mobileCombustion, .kilogram) == .found(.series("diesel-kg")))
        #expect(resolve("Erdgas", .stationaryCombustion, .kilowattHourHigher) == .found(.series("erdgas-hs")))
        #expect(resolve("Gas", nil, .kilowattHourLower) == .found(.series("erdgas")))
    }

    @Test func whatStaysOpenIsNotGuessed() {
        #expect(
            resolve("Bahn", .businessTravel, .passengerKilometre)
                == .ambiguous(["Bahn, Fernverkehr", "Bahn, Nahverkehr"])
        )
    }

    @Test func figuresForOtherPurposesAreRefused() {
        #expect(resolve("Strom (Nachweis)") == .otherPurpose(name: "Strom (Nachweis)", [.certificate]))
    }

    @Test func unknownWordsComeWithSuggestions() {
        #expect(resolve("Erdgas Brennwerd") == .unknown(suggestions: ["Erdgas (Brennwert)", "Erdgas (Heizwert)"]))
    }

    @Test func theFirmsOwnFactorsAreFound() {
        #expect(resolve("Pellets vom Nachbarn") == .found(.custom(ImportSamples.own.id)))
        #expect(resolve(ImportSamples.own.id) == .found(.custom(ImportSamples.own.id)))
    }

    @Test func everyReferenceIsWrittenSoThatItIsFoundAgain() {
        for factor in ImportSamples.factors where factor.purposes.contains(.inventory) {
            let reference = FactorReference.series(factor.series)
            let text = ImportSamples.directory.text(for: reference, category: .purchasedGoods, unit: factor.unit)
            #expect(resolve(text, .purchasedGoods, factor.unit) == .found(reference), "\(factor.series)")
        }
    }
}
