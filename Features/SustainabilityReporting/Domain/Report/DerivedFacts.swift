public import Foundation

/// What follows from other facts by calculation: sums, water consumption, intensities, the accident rate. One place for
/// interview, checks, exports and the template.
public enum DerivedFacts {
    /// Hours that an employee works in a year where nobody counts them, as the official template assumes.
    public static let hoursPerEmployee: Decimal = 2000
    /// The accident rate is per so many hours worked: 100 full-time employees in a year.
    public static let hoursOfRate: Decimal = 200_000

    /// Whether the element is calculated where the facts allow it; the interview shows it instead of asking. The total of
    /// energy is asked for all the same: bought heat belongs to it and stands in no row of the breakdown.
    public static func isComputed(_ element: ReportElement) -> Bool {
        !element.sum.isEmpty && element.name != "NumberOfEmployees" || computed.contains(element.name)
    }

    /// Every fact that can be calculated, also where one of the same key was stated: checks compare both.
    public static func all(of report: Report, edition: ReportEdition, standard: ReportStandard) -> [FactKey: ReportFact]
    {
        var derivation = Derivation(report: report, edition: edition, standard: standard)
        derivation.run()
        return derivation.found
    }

    private static let computed: Set<ElementName> = [
        "TotalWaterConsumption",
        "Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased",
        "Scope1AndScope2GreenhouseGasEmissionsIntensityValueMarketBased",
        "TotalLocationBasedGreenhouseGasEmissionsIntensityValue",
        "TotalMarketBasedGreenhouseGasEmissionsIntensityValue",
        "RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod", "TotalHazardousWasteGeneratedMass",
        "TotalNonHazardousWasteGeneratedMass", "TotalHazardousWasteGeneratedVolume",
        "TotalNonHazardousWasteGeneratedVolume", "TotalMassOfMaterialUsed", "TotalVolumeOfMaterialUsed",
    ]
}

extension Report {
    /// Adds what follows from its facts; what was stated stays as it was stated.
    public mutating func complete(_ standard: ReportStandard) {
        guard let edition = standard.edition(edition) else { return }
        for (key, fact) in DerivedFacts.all(of: self, edition: edition, standard: standard) where facts[key] == nil {
            facts[key] = fact
        }
    }
}
