import CarbonAccounting
import EmissionFactors
import Foundation
import Kernel
import TestSupport
import Testing

@testable import CarbonAccountingStorage

@Suite struct CategoryCoverageTests {
    private func summary(
        _ entries: [ActivityEntry],
        residual: Bool = true,
        _ scopeThree: [EmissionCategory: ScopeThreeStatus] = [:]
    ) -> InventorySummary {
        let input = CarbonSamples.input(
            entries,
            settings: CarbonSamples.settings(residual: residual),
            scopeThree: scopeThree
        )
        return InventorySummary(InventoryCalculation.inventory(of: input), draws: 10)
    }

    @Test func whatIsMissingIsNeverZero() {
        let known = summary(
            [
                CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas-alone"),
                CarbonSamples.entry(2, .waste, nil, .kilogram, nil),
            ],
            [.investments: .excluded(reason: "Keine"), .franchises: .notYetCollected]
        )
        #expect(close(known.amount(.stationaryCombustion, .location), 216.24))
        #expect(known.standing(of: .stationaryCombustion) == .counted)
        for category in [EmissionCategory.waste, .investments, .franchises, .steam] {
            #expect(known.amount(category, .location) == nil)
            #expect(known.amount(category, .market) == nil)
        }
        #expect(known.standing(of: .waste) == .incomplete)
        #expect(known.standing(of: .investments) == .excluded(reason: "Keine"))
        #expect(known.standing(of: .franchises) == .notYetCollected)
        #expect(known.standing(of: .steam) == .noEntries)
    }

    /// Without a residual mix the market-based figure is unknown, the location-based one is not.
    @Test func aMissingMethodConcernsItsCategoryOnly() {
        let known = summary(
            [
                CarbonSamples.entry(1, .purchasedElectricity, 1000, .kilowattHour, "grid"),
                CarbonSamples.entry(2, .districtHeat, 1000, .kilowattHour, "heat"),
            ],
            residual: false
        )
        #expect(close(known.amount(.purchasedElectricity, .location), 400))
        #expect(known.amount(.purchasedElectricity, .market) == nil)
        #expect(known.standing(of: .purchasedElectricity) == .incomplete)
        #expect(close(known.amount(.districtHeat, .market), 300))
        #expect(known.standing(of: .districtHeat) == .counted)
    }

    /// A result from before the counts were kept is judged by its amounts.
    @Test func olderResultsAreJudgedByTheirAmounts() throws {
        let file = repositoryRoot.appendingPathComponent(
            "Features/CarbonAccounting/Tests/Fixtures/release-summary-1.json"
        )
        let older = try #require(ReleasedSummary.summary(try String(contentsOf: file, encoding: .utf8)))
        #expect(older.coverage == nil)
        #expect(older.amount(.stationaryCombustion, .location) != nil)
        #expect(older.amount(.fugitiveEmissions, .location) == nil)
        #expect(older.standing(of: .fugitiveEmissions) == .incomplete)
        #expect(older.standing(of: .steam) == .noEntries)
    }
}
