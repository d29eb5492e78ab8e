import CarbonAccounting
import EmissionFactors
import Foundation
import Kernel
import Testing

@Suite struct InventorySummaryTests {
    private static let inventory = CarbonSamples.inventory([
        CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas"),
        CarbonSamples.entry(2, .purchasedElectricity, 1000, .kilowattHour, "grid", site: CarbonSamples.office),
        CarbonSamples.entry(3, .upstreamTransport, 1000, .tonneKilometre, "lorry"),
        CarbonSamples.entry(4, .waste, nil, .kilogram, nil),
    ])
    private let summary = InventorySummary(Self.inventory, draws: 500)

    /// 216.24 + 30 + 400 + 100 = 746.24 kg by location; 866.24 by market.
    @Test func totalsAgreeFromEverySide() {
        #expect(close(summary.location, 746.24))
        #expect(close(summary.market, 866.24))
        #expect(close(summary.total.location, 746.24))
        let sites = summary.sites.flatMap(\.categories).reduce(DualAmount.zero, +)
        let months = summary.months.flatMap { $0 }.reduce(DualAmount.zero, +)
        for sum in [sites, months] {
            #expect(close(sum.location, 746.24))
            #expect(close(sum.market, 866.24))
        }
        #expect(close(summary.bases.values.reduce(0, +), 746.24))
        #expect(close(summary.sankeyLocation.flows.reduce(0) { $0 + $1.kilograms }, 746.24))
        #expect(close(summary.sankeyMarket.flows.reduce(0) { $0 + $1.kilograms }, 866.24))
        #expect(close(summary.sankeyMarket.categories.reduce(0) { $0 + $1.kilograms }, 866.24))
    }

    @Test func theGasFlowsToItsScopeAndToItsChain() {
        let gas = summary.sankeyLocation.flows.filter { $0.source.id == "gas" }
        #expect(Set(gas.map(\.category)) == [.stationaryCombustion, .fuelAndEnergy])
    }

    @Test func hotSpotsComeLargestFirst() {
        #expect(summary.hotSpots.map(\.meaning) == [.electricity, .heating, .freight, .energyChain])
        #expect(close(summary.hotSpots[0].share, 400 / 746.24))
    }

    @Test func whatIsMissingIsKept() {
        #expect(summary.isProvisional)
        #expect(summary.incomplete.map(\.category) == [.waste])
        #expect(summary.missingUpstream.map(\.figureID) == ["grid:2025"])
    }

    @Test func survivesStorage() throws {
        let data = try JSONEncoder().encode(summary)
        let back = try JSONDecoder().decode(InventorySummary.self, from: data)
        #expect(back == summary)
    }
}
