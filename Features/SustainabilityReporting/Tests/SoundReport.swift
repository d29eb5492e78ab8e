import Foundation
import Kernel
import SustainabilityReporting

/// A whole report of 60 people by the basic module of 2025 in which nothing is wrong: tests break it at one place each.
enum SoundReport {
    static let edition = "vsme-2025"
    static let entity = ReportEntity(name: "Metallbau Kettler GmbH", scheme: ReportEntity.own, identifier: "kettler")

    static let facts: [ReportFact] = general + environment + people

    static let omissions: [ElementName: Omission] = [
        "PercentageGapInPayBetweenFemaleAndMaleEmployees": Omission(reason: .permitted, text: "")
    ]

    private static let general: [ReportFact] = [
        answer("BasisForPreparation", .member("OptionABasicModuleOnlyMember")),
        answer("BasisForReporting", .member("IndividualMember")),
        answer("UndertakingsLegalForm", .member("PrivateLimitedLiabilityUndertakingMember")),
        answer("NaceSectorClassificationCodes", .members(["NACE_C2511"])),
        figure("Assets", 5_200_000, "", "EUR"),
        figure("Turnover", 8_400_000, "", "EUR"),
        figure("NumberOfEmployees", 60, "", "pure"),
        answer("EmployeeCountingMethodology", .member("AtTheEndOfTheReportingPeriodMember")),
        answer("TypeOfNumberOfEmployees", .member("HeadcountMember")),
        answer("CountryOfPrimaryOperationsAndLocationOfSignificantAssets", .member("DE")),
        answer("AddressOfSite", .text("Eisenweg 12"), "1"), answer("PostalCodeOfSite", .text("58095"), "1"),
        answer("CityOfSite", .text("Hagen"), "1"), answer("CountryOfSite", .member("DE"), "1"),
        answer("GPSLocationOfSite", .text("51.3671, 7.4633"), "1"),
    ]

    private static let environment: [ReportFact] = [
        figure("TotalEnergyConsumption", 820, "", "MWh"),
        figure("EnergyConsumptionFromElectricity", 300, "NonRenewableEnergyMember", "MWh"),
        figure("EnergyConsumptionFromElectricity", 100, "RenewableEnergyMember", "MWh"),
        figure("EnergyConsumptionFromElectricity", 400, "", "MWh"),
        figure("EnergyConsumptionFromSelfGeneratedElectricity", 20, "RenewableEnergyMember", "MWh"),
        figure("EnergyConsumptionFromSelfGeneratedElectricity", 20, "", "MWh"),
        // 400 + 20 + 400 = 820
        figure("EnergyConsumptionFromFuels", 400, "NonRenewableEnergyMember", "MWh"),
        figure("EnergyConsumptionFromFuels", 400, "", "MWh"),
        figure("GrossScope1GreenhouseGasEmissions", 84, "", "tCO2e"),
        figure("GrossLocationBasedScope2GreenhouseGasEmissions", 144, "", "tCO2e"),
        // 84 + 144 = 228
        figure("TotalGrossLocationBasedScope1AndScope2GHGEmissions", 228, "", "tCO2e"),
        // 228 ÷ 8,400,000 = 0.0000271429
        figure(
            "Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased",
            Decimal(string: "0.0000271429")!,
            "",
            "tCO2e/EUR"
        ),
        figure("TotalAmountOfWaterWithdrawnFromAllSites", 900, "", "m3"),
        answer("UndertakingAppliesCircularEconomyPrinciples", .flag(true)),
        answer(
            "DescriptionOfHowCircularEconomyPrinciplesAreApplied",
            .text("Verschnitt geht sortenrein an das Stahlwerk zurück.")
        ),
        figure("WasteDivertedToRecycleOrReuseMass", 40, paper, "t"),
        figure("WasteDirectedToDisposalMass", 2, paper, "t"),
        figure("TotalWasteRecycledReusedAndDirectedToDisposalMass", 42, paper, "t"),
        figure("TotalHazardousWasteGeneratedMass", 0, "", "t"),
        figure("TotalNonHazardousWasteGeneratedMass", 42, "", "t"),
        figure("TotalWasteGeneratedMass", 42, "", "t"),
    ]

    private static let people: [ReportFact] = [
        figure("NumberOfPermanentContractEmployees", 55), figure("NumberOfTemporaryContractEmployees", 5),
        figure("NumberOfMaleEmployees", 46), figure("NumberOfFemaleEmployees", 14),
        figure("EmployeeTurnoverRate", Decimal(string: "0.12")!),
        figure("NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod", 2),
        figure("RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod", Decimal(string: "3.33")!),
        figure("NumberOfFatalitiesAsAResultOfWorkRelatedInjuriesAndWorkRelatedIllHealth", 0),
        answer("EmployeesReceivePayEqualOrAboveMinimumWageDeterminedByNationalLawOrCollectiveAgreement", .flag(true)),
        figure("PercentageOfEmployeesCoveredByCollectiveBargainingAgreements", 1),
        figure("AverageNumberOfAnnualTrainingHoursPerMaleEmployee", 14),
        figure("AverageNumberOfAnnualTrainingHoursPerFemaleEmployee", 12),
    ]

    static let paper = "W-200101-Non-Hazardous-PaperAndCardboardMember"
}
