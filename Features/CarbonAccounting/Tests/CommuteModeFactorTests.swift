import CarbonAccounting
import EmissionFactors
import Testing

@Suite struct CommuteModeFactorTests {
    @Test func everySeriesIsInTheShippedCatalogue() throws {
        for series in CommuteMode.emitting.compactMap(\.series) + [CommuteMode.homeOfficeSeries] {
            let match = try CarbonHub.library.newest.factor(series: series, year: 2025)
            #expect(match.factor.purposes.contains(.inventory), "\(series)")
        }
        #expect(CommuteMode.bicycle.series == nil)
        #expect(CommuteMode.walking.series == nil)
    }
}
