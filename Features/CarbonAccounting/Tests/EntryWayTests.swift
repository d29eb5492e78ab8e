import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccountingWeb

@Suite struct EntryWayTests {
    @Test func everyCategoryHasAWayAndEveryWayItsWords() {
        for category in EmissionCategory.allCases {
            let ways = EntryWay.ways(of: category)
            #expect(!ways.isEmpty)
            for way in ways {
                #expect(!way.label(category, EntrySamples.texts).contains("⟦"))
                #expect(!way.explanation(category, EntrySamples.texts).contains("⟦"))
                #expect(way.fixedUnit != nil || !way.units(in: category).isEmpty)
            }
        }
    }

    @Test func purchasedEnergyKnowsNoSuppliersFigureSinceItNeedsAContract() {
        #expect(EntryWay.ways(of: .purchasedElectricity) == [.amount])
    }

    @Test func theUpstreamChainIsOfferedInItsOwnCategoryOnly() {
        let chain = EntrySamples.factors.first { $0.series == "erdgas-vorkette" }!
        #expect(!EntryWay.amount.offers(chain, in: .stationaryCombustion))
        #expect(EntryWay.amount.offers(chain, in: .fuelAndEnergy))
        let gas = EntrySamples.factors.first { $0.series == "erdgas-hs" }!
        #expect(EntryWay.amount.offers(gas, in: .stationaryCombustion))
        #expect(!EntryWay.amount.offers(gas, in: .fuelAndEnergy))
    }

    @Test func unitsAreSortedByWhatTheyNeed() {
        let gas = EntrySamples.factors.first { $0.series == "erdgas-hs" }!
        let offer = UnitOffer(for: gas, isSpend: false)
        #expect(offer.direct.first == .kilowattHourHigher)
        #expect(offer.withProperty.contains(.operatingCubicMetre))
        #expect(!offer.direct.contains(.kilowattHour))
        #expect(!(offer.direct + offer.withProperty).contains(.tonneKilometre))
    }

    @Test func moneyIsOfferedForMoneyOnly() {
        let metal = EntrySamples.factors.first { $0.series == "einkauf-metall" }!
        #expect(UnitOffer(for: metal, isSpend: true).direct == [.euro, .thousandEuro, .millionEuro])
    }
}
