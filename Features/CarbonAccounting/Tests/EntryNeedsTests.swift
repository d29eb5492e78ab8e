import CarbonAccounting
import EmissionFactors
import Kernel
import Testing
import WebPlatform

@testable import CarbonAccountingWeb

@Suite struct EntryNeedsTests {
    private func needs(_ way: EntryWay, _ category: EmissionCategory, _ values: [String: String]) -> [UnitPropertyKind]
    {
        let form = EntryForm(Form(values: values.mapValues { [$0] }))
        return EntryNeeds(basis: EntrySamples.basis(), category: category, way: way, form: form).properties
    }

    @Test func operatingCubicMetresNeedCalorificValueAndStateNumber() {
        let kinds = needs(.amount, .stationaryCombustion, ["unit": "Bm³", "factor": "series:erdgas-hs"])
        #expect(Set(kinds) == [.higherHeatingValuePerStandardVolume, .stateNumber])
    }

    @Test func theFactorsOwnUnitNeedsNothing() {
        #expect(needs(.amount, .stationaryCombustion, ["unit": "kWh(Hs)", "factor": "series:erdgas-hs"]) == [])
        #expect(needs(.amount, .stationaryCombustion, ["unit": "kWh(Hs)"]) == [])
    }

    @Test func grossPricesOfAnotherYearNeedAllThree() {
        let kinds = needs(
            .spend,
            .purchasedGoods,
            ["unit": "EUR", "factor": "series:einkauf-metall", "priceYear": "2025", "valuation": "purchaserWithVAT"]
        )
        #expect(kinds == [.vatRate, .priceIndexRatio, .basicToPurchaserRatio])
    }

    @Test func aSuppliersFigurePerPieceNeedsItsWeight() {
        let kinds = needs(.supplier, .purchasedGoods, ["unit": "piece", "supplierUnit": "kg"])
        #expect(kinds == [.massPerPiece])
    }
}
