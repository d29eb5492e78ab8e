import CarbonAccounting
import Kernel
import Testing

@Suite struct YearComparisonTests {
    @Test func yearsCompareCategoryByCategory() {
        let summary = InventorySummary(
            CarbonSamples.inventory([
                CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas"),
                CarbonSamples.entry(2, .waste, nil, .kilogram, nil),
            ]),
            draws: 2
        )
        let less = InventorySummary(
            CarbonSamples.inventory([CarbonSamples.entry(1, .stationaryCombustion, 500, .kilowattHour, "gas")]),
            draws: 2
        )
        let comparison = YearComparison(summary, less)
        let gas = comparison.rows.first { $0.category == .stationaryCombustion }
        #expect(close(gas?.change, -0.5))
        #expect(comparison.caveats.contains(.provisional))
    }
}
