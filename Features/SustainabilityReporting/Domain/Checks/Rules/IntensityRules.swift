import Foundation
import Kernel

/// Emissions for each unit of turnover, worked out again (paragraph 31 of 2025).
struct IntensityRules: ReportRule {
    private typealias Name = CheckedElement

    private static let intensities: [(ElementName, ElementName)] = [
        ("Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased", Name.bothLocation),
        ("Scope1AndScope2GreenhouseGasEmissionsIntensityValueMarketBased", Name.bothMarket),
        ("TotalLocationBasedGreenhouseGasEmissionsIntensityValue", Name.allLocation),
        ("TotalMarketBasedGreenhouseGasEmissionsIntensityValue", Name.allMarket),
    ]
    /// Half a hundredth: three significant places of the quotient.
    private static let tolerance: Decimal = 0.005

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        intensities.compactMap { intensity, emissions in
            guard let stated = checked.amount(intensity), let amount = checked.number(emissions),
                let turnover = checked.number(Name.turnover), turnover > 0
            else { return nil }
            let expected = amount / turnover
            guard abs(stated.value - expected) > max(stated.slack, expected * tolerance) else { return nil }
            let key = FactKey(intensity)
            return checked.finding(
                .intensity,
                .error,
                key,
                others: [FactKey(emissions), FactKey(Name.turnover)],
                expected: checked.value(expected, like: key)
            )
        }
    }
}
