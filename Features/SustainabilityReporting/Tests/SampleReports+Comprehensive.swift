import Foundation
import Kernel
import SustainabilityReporting

extension SampleReports {
    static let comprehensiveFacts: [ReportFact] =
        [
            number("Assets", 18_240_000), number("Turnover", 31_415_926.5), number("NumberOfEmployees", 180),
            .init("NaceSectorClassificationCodes", "", .members(["NACE_C2551", "NACE_C2553"])),
            .init("NameOfTheSubsidiary", "1", .text("Brandt Pulverbeschichtung GmbH")),
            .init("RegisteredAddressOfTheSubsidiary", "1", .text("Fabrikstraße 7, 32052 Herford")),
            .init("NameOfTheSubsidiary", "2", .text("Brandt Revêtements S.A.R.L.")),
            .init("RegisteredAddressOfTheSubsidiary", "2", .text("Rue de l’Usine 3, 57200 Sarreguemines")),
            .init("ReportContainsDisclosuresFromThePreviousReportingPeriodThatRemainUnchanged", "", .flag(false)),
            .init(
                "ListOfOmittedDisclosuresDeemedToBeClassifiedOrSensitiveInformation",
                "",
                .members(["B6WaterWithdrawalMember", "B6-WaterMember"])
            ),
            .init(
                "SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative",
                "",
                .members(["PollutionMember", "ClimateChangeMember", "BusinessConductMember"])
            ),
            .init("PracticePolicyAndOrFutureInitiativeIsPubliclyAvailable", "", .flag(true)),
            .init("UndertakingHasSetATargetWhichIsRelatedToAPolicy", "", .flag(true)),
            .init("PubliclyAvailableDisclosure", "", .flag(true)),
            .init("URLOrLinkToThePubliclyAvailableDisclosure", "", .text("https://thru.de/?a=1&b=2")),
            number("AmountOfEmissionToAir", Pollutant.solvents, 1_310.5, unit: "kg"),
            number("AmountOfEmissionToAir", Pollutant.nitrogenOxides, 2.4, unit: "t"),
            number("AmountOfEmissionToWater", Pollutant.zinc, 12.75, unit: "kg"),
            number("AmountOfEmissionToSoil", Pollutant.zinc, 0, unit: "kg"),
            .init("SiteLocatedInABiodiversitySensitiveArea", "1", .flag(false)),
            .init("SiteLocatedNearABiodiversitySensitiveArea", "1", .flag(true)),
            .init("SiteLocatedInABiodiversitySensitiveArea", "2", .flag(true)),
            .init("SiteLocatedNearABiodiversitySensitiveArea", "2", .flag(true)),
            number("AreaOfSiteInBiodiversitySensitiveArea", "2", 1.35, unit: .hectares),
            .init("NameOfBiodiversitySensitiveArea", "2", .text("FFH-Gebiet Werre")),
            number("TotalSealedArea", 3.2, unit: .hectares), number("TotalUseOfLand", 6.85, unit: .hectares),
            number("TotalAmountOfWaterWithdrawnFromAllSites", 9_150),
            number("AmountOfWaterWithdrawnAtSitesLocatedInAreasOfHighWaterStress", 0),
            number("WaterDischargeFromUndertakingProductionProcesses", 7_320),
            .init("UndertakingAppliesCircularEconomyPrinciples", "", .flag(true)),
            text(
                "DescriptionOfHowCircularEconomyPrinciplesAreApplied",
                "Pulver aus Overspray wird zu 92 % neu eingesetzt."
            ),
            .init("NameOfMaterialUsed", "1", .text("Stahlblech")),
            number("WeightOfMaterialUsed", "1", 840, unit: .tonnes),
            .init("NameOfMaterialUsed", "2", .text("Pulverlack")),
            number("WeightOfMaterialUsed", "2", 61.5, unit: .tonnes),
            .init("NameOfMaterialUsed", "3", .text("Entfetter")),
            number("VolumeOfMaterialUsed", "3", 14.2, unit: .cubicMetres),
            number("NumberOfEmployeesForCountryOfEmploymentContract", "DE", 161),
            number("NumberOfEmployeesForCountryOfEmploymentContract", "FR", 19),
            number("EmployeeTurnoverRate", 0.0833, decimals: 4),
            number("PercentageGapInPayBetweenFemaleAndMaleEmployees", -0.012, decimals: 4),
            number("TotalNumberOfConvictionsForTheViolationOfAntiCorruptionAndAntiBriberyLaws", 0),
            number("TotalAmountOfFinesForTheViolationOfAnticorruptionAndAntibriberyLaws", 0),
        ] + comprehensiveModule

    private static let comprehensiveModule: [ReportFact] = [
        text(
            "DescriptionOfSignificantGroupsOfProductsAndOrServicesOffered",
            "Pulverbeschichtung\nKathodische Tauchlackierung\n\nAb 2026 auch Dünnschicht."
        ),
        text(
            "DescriptionOfSignificantMarketsTheUndertakingOperatesIn",
            "Maschinenbau und Bau in Deutschland und Ostfrankreich."
        ),
        text("DescriptionOfMainBusinessRelationships", "Zwölf Stammkunden, drei Lieferanten von Pulverlack."),
        text("DescriptionOfPracticesPoliciesAndOrFutureInitiatives", "Lackierstraße 2 wird 2027 elektrisch beheizt."),
        text("DescriptionOfATargetRelatedToAPolicy", "Minus 45 % bis 2030 gegenüber 2021."),
        text("MostSeniorLevelAccountableForImplementationOfPolicies", "Geschäftsführung"),
        .init("GreenhouseGasEmissionReductionTargetBaseYear", "", .year(2021)),
        .init("GreenhouseGasEmissionReductionTargetYear", "", .year(2030)),
        number("GrossScope1GreenhouseGasEmissions", "BaselineYearMember", 801.2),
        number("GrossLocationBasedScope2GreenhouseGasEmissions", "BaselineYearMember", 910),
        number("GrossScope1GreenhouseGasEmissions", "TargetYearMember", 430),
        number("GrossLocationBasedScope2GreenhouseGasEmissions", "TargetYearMember", 511.15),
        text(
            "DisclosureOfListOfMainActionsTheEntitySeeksInOrderToAchieveItsTargets",
            "Wärme aus der Ofenabluft, Photovoltaik auf Halle 3."
        ),
        .init(
            "DateOfAdoptionOfTransitionPlanForUndertakingNotHavingAdoptedTransitionPlanYet",
            "",
            .date(LocalDate(year: 2027, month: 3, day: 1)!)
        ),
        text(
            "DescriptionOfClimateRelatedHazardsAndClimateRelatedTransitionEvents",
            "Starkregen an der Werre, Preis für Emissionszertifikate."
        ),
        .init(
            "DisclosureOfWhetherItHasUndertakenClimateChangeAdaptationActionsForAnyClimateRelatedHazardsAndTransitionEvents",
            "",
            .flag(true)
        ),
        number("FemaleToMaleRatioAtManagementLevelForTheReportingPeriod", 0.4),
        number("TotalNumberOfSelfEmployedWorkersWithoutPersonnelThatAreWorkingExclusivelyForTheUndertaking", 2),
        number("TotalNumberOfTemporaryWorkersProvidedByUndertakingsPrimarilyEngagedInEmploymentActivities", 11),
        .init("UndertakingHasACodeOfConductOrHumanRightsPolicyForItsOwnWorkforce", "", .flag(true)),
        .init(
            "TypeOfContentCoveredByTheCodeOfConductOrHumanRightsPolicyForItsOwnWorkforce",
            "",
            .members(["OtherContentMember", "DiscriminationMember", "AccidentPreventionMember"])
        ),
        .init(
            "SpecificationOfOtherTypesOfContentCoveredByTheCodeOfConductOrHumanRightsPolicy",
            "",
            .text("Datenschutz")
        ),
        .init("UndertakingHasAComplaintHandlingMechanismForItsOwnWorkforce", "", .flag(true)),
        .init("UndertakingHasConfirmedHumanRightsIncidentsInItsOwnWorkforce", "", .flag(false)),
        .init(
            "UndertakingIsAwareOfAnyConfirmedIncidentsInvolvingWorkersInTheValueChainAffectedCommunitiesConsumersAndEndUsers",
            "",
            .flag(false)
        ),
        number("RevenueDerivedFromCoal", 0), number("RevenueDerivedFromOil", 0),
        number("RevenueDerivedFromGas", 120_000),
        .init(
            "UndertakingsAreExcludedFromAnyEuReferenceBenchmarksThatAreAlignedWithTheParisAgreement",
            "",
            .flag(false)
        ),
        number("GenderDiversityRatioInGovernanceBody", 0.5),
        text(
            "DisclosureOfAnyOtherGeneralAndOrEntitySpecificInformation",
            "<script>alert(\"x\")</script> und \u{7}Glocke."
        ),
    ]

    private static func text(_ element: ElementName, _ words: String) -> ReportFact {
        ReportFact(element, "", .text(words))
    }
}
