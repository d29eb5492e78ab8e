import Foundation
import Testing

@testable import SustainabilityReporting

@Suite struct IntensityRulesTests {
    private let intensity: ElementName = "Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased"

    private func rules(_ stated: Decimal) -> [ReportRuleName] {
        CheckedSample().rules(
            figure(CheckedElement.bothLocation, 150),
            figure(CheckedElement.turnover, 235_000),
            figure(intensity, stated)
        )
    }

    @Test func emissionsPerTurnoverAreWorkedOutAgain() {
        // 150 ÷ 235,000 = 0.000638298
        #expect(rules(0.000638298) == [])
        #expect(rules(0.000638) == [])
        #expect(rules(0.000645) == [.intensity])
        // Per thousand euros.
        #expect(rules(0.638) == [.intensity])
    }
}
