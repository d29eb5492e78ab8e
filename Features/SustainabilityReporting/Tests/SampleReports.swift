import Foundation
import Kernel
import SustainabilityReporting

/// Three firms of different sizes, with everything that exports, checks and readers have to cope with. Sums are right.
enum SampleReports {
    static func all(_ edition: ReportEdition.ID, _ standard: ReportStandard) -> [(name: String, report: Report)] {
        [
            ("micro", micro(edition, standard)), ("basic", basic(edition, standard)),
            ("comprehensive", comprehensive(edition, standard)),
        ]
    }

    /// 8 people, Option A, first report; leaves out what it may.
    static func micro(_ edition: ReportEdition.ID, _ standard: ReportStandard) -> Report {
        finished(
            edition,
            standard,
            entity: ReportEntity(
                name: "Tischlerei Sommer",
                scheme: ReportEntity.own,
                identifier: "01a22697-d189-78d0-8f5e-3c1f2a6b7c8d"
            ),
            facts: [
                .init("BasisForPreparation", "", .member("OptionABasicModuleOnlyMember")),
                .init("BasisForReporting", "", .member("IndividualMember")),
                .init("UndertakingsLegalForm", "", .member("SoleProprietorshipMember")),
                .init("NaceSectorClassificationCodes", "", .members(["NACE_F4332"])),
                .init("CountryOfPrimaryOperationsAndLocationOfSignificantAssets", "", .member("DE")),
                .init("EmployeeCountingMethodology", "", .member("AtTheEndOfTheReportingPeriodMember")),
                .init("TypeOfNumberOfEmployees", "", .member("HeadcountMember")),
                .init("StatementOfCompliance", "", .flag(true)),
                number("Assets", 310_000), number("Turnover", 742_500), number("NumberOfEmployees", 8),
                .init("AddressOfSite", "1", .text("Gartenweg 4 & 6")), .init("PostalCodeOfSite", "1", .text("33602")),
                .init("CityOfSite", "1", .text("Bielefeld")), .init("CountryOfSite", "1", .member("DE")),
                .init("GPSLocationOfSite", "1", .text("52.0302,8.5325")),
                number("EnergyConsumptionFromElectricity", "NonRenewableEnergyMember", 14.2),
                number("EnergyConsumptionFromFuels", "NonRenewableEnergyMember", 61.85),
                number("GrossScope1GreenhouseGasEmissions", 15.3),
                number("GrossLocationBasedScope2GreenhouseGasEmissions", 5.2),
                .init("UndertakingAppliesCircularEconomyPrinciples", "", .flag(false)),
                number("NumberOfPermanentContractEmployees", 7), number("NumberOfTemporaryContractEmployees", 1),
                number("NumberOfMaleEmployees", 6), number("NumberOfFemaleEmployees", 2),
                number("NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod", 0),
                number("NumberOfFatalitiesAsAResultOfWorkRelatedInjuriesAndWorkRelatedIllHealth", 0),
                .init(
                    "EmployeesReceivePayEqualOrAboveMinimumWageDeterminedByNationalLawOrCollectiveAgreement",
                    "",
                    .flag(true)
                ),
                number("PercentageOfEmployeesCoveredByCollectiveBargainingAgreements", 0),
            ],
            omissions: [
                "PercentageGapInPayBetweenFemaleAndMaleEmployees": Omission(reason: .permitted, text: ""),
                "AmountOfEmissionToAir": Omission(reason: .notApplicable, text: "Keine Anlage mit Genehmigung."),
                "TotalAmountOfWaterWithdrawnFromAllSites": Omission(
                    reason: .notAvailable,
                    text: "Der Vermieter rechnet noch ab."
                ),
            ]
        )
    }

    /// 60 people, Option A, second report with figures of the year before.
    static func basic(_ edition: ReportEdition.ID, _ standard: ReportStandard) -> Report {
        finished(
            edition,
            standard,
            entity: ReportEntity(
                name: "Metallbau Kettler GmbH",
                scheme: ReportEntity.legalEntityIdentifier,
                identifier: "529900T8BM49AURSDO55"
            ),
            facts: head("OptionABasicModuleOnlyMember", "IndividualMember")
                + sites([("Industriestraße 12", "33689", "Bielefeld", "51.9607,8.5560")])
                + energy(grid: (120.5, 260.25), own: (64, 0), fuels: (0, 510.75))
                + greenhouse(scope1: 118.4, location: 133.2, market: 96.1, scope3: nil)
                + staff(permanent: 55, temporary: 5, male: 44, female: 15, other: 1)
                + waste([
                    (Waste.steel, 18_400, 0), (Waste.packaging, 2_150, 320.5), (Waste.oil, 0, 640),
                    (Waste.paint, 0, 95),
                ])
                + [
                    number("Assets", 4_310_000), number("Turnover", 9_876_543.21), number("NumberOfEmployees", 60),
                    .init("NaceSectorClassificationCodes", "", .members(["NACE_C2562", "NACE_C2511"])),
                    number("TotalAmountOfWaterWithdrawnFromAllSites", 1_240),
                    number("WaterDischargeFromUndertakingProductionProcesses", 880),
                    .init(
                        "DescriptionOfSustainabilityRelatedCertificationsOrLabels",
                        "",
                        .text(
                            "ISO 14001, TÜV NORD, gültig bis 30.06.2027.\nISO 50001 <geplant> für 2027.\n\nEMAS & mehr."
                        )
                    ),
                    .init(
                        "SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative",
                        "",
                        .members(["OwnWorkforceMember", "ClimateChangeMember", "CircularEconomyMember"])
                    ),
                    .init("PracticePolicyAndOrFutureInitiativeIsPubliclyAvailable", "", .flag(false)),
                    .init("UndertakingHasSetATargetWhichIsRelatedToAPolicy", "", .flag(true)),
                    number("PercentageGapInPayBetweenFemaleAndMaleEmployees", 0.035, decimals: 4),
                    number("EmployeeTurnoverRate", 0.125, decimals: 4),
                ],
            comparatives: energy(grid: (80, 310.4), own: (12.5, 0), fuels: (0, 548.2))
                + greenhouse(scope1: 127.9, location: 151.6, market: 121.3, scope3: nil)
                + waste([(Waste.steel, 16_900, 0), (Waste.oil, 0, 720)])
                + [number("Turnover", 9_412_300), number("NumberOfEmployees", 57), number("Assets", 4_120_500)],
            omissions: ["AmountOfEmissionToAir": Omission(reason: .notApplicable, text: "")]
        )
    }

    /// 180 people in a group with three sites, Option B: pollutants, waste, materials, targets, countries, comparatives.
    static func comprehensive(_ edition: ReportEdition.ID, _ standard: ReportStandard) -> Report {
        finished(
            edition,
            standard,
            entity: ReportEntity(
                name: "Brandt Oberflächentechnik Gruppe GmbH & Co. KG",
                scheme: ReportEntity.legalEntityIdentifier,
                identifier: "391200ABCDEFGHIJKL47"
            ),
            facts: head("OptionBBasicModuleAndComprehensiveModuleMember", "ConsolidatedMember")
                + sites([
                    ("Am Stadtholz 24", "33609", "Bielefeld", "52.0313,8.5580"),
                    ("Fabrikstraße 7", "32052", "Herford", "52.1150,8.6730"),
                    ("Rue de l’Usine 3", "57200", "Sarreguemines", "49.1106,7.0670"),
                ])
                + energy(grid: (900, 1_830.4), own: (412.3, 0), fuels: (55.5, 3_210))
                + greenhouse(scope1: 702.25, location: 640.7, market: 388.05, scope3: 4_120.9)
                + staff(permanent: 161, temporary: 19, male: 121, female: 57, other: 0)
                + waste([
                    (Waste.steel, 48_250, 0), (Waste.packaging, 9_870, 1_204), (Waste.oil, 0, 3_400.75),
                    (Waste.paint, 120, 2_890), (Waste.turnings, 31_000, 0),
                ]) + comprehensiveFacts,
            comparatives: energy(grid: (610, 2_110), own: (188.9, 0), fuels: (0, 3_480.6))
                + greenhouse(scope1: 741.6, location: 739.5, market: 561.4, scope3: 4_350)
                + waste([(Waste.steel, 51_000, 0), (Waste.paint, 0, 3_115)])
                + [
                    number("Turnover", 30_950_000), number("NumberOfEmployees", 176), number("Assets", 17_300_000),
                    number("NumberOfEmployeesForCountryOfEmploymentContract", "DE", 158),
                    number("NumberOfEmployeesForCountryOfEmploymentContract", "FR", 18),
                    number("AmountOfEmissionToAir", Pollutant.solvents, 1_420, unit: "kg"),
                    number("TotalAmountOfWaterWithdrawnFromAllSites", 8_920),
                    number("WaterDischargeFromUndertakingProductionProcesses", 7_400),
                ]
        )
    }

    enum Waste {
        static let steel = "W-170405-Non-Hazardous-IronAndSteelMember"
        static let packaging = "W-150106-Non-Hazardous-MixedPackagingMember"
        static let turnings = "W-120101-Non-Hazardous-FerrousMetalFilingsAndTurningsMember"
        static let oil = "W-130205-Hazardous-Mineral-BasedNon-ChlorinatedEngineGearAndLubricatingOilsMember"
        static let paint =
            "W-080111-Hazardous-WastePaintAndVarnishContainingOrganicSolventsOrOtherHazardousSubstancesMember"
    }

    enum Pollutant {
        static let solvents = "NonMethaneVolatileOrganicCompoundsNMVOCMember"
        static let zinc = "ZincAndCompoundsZnMember"
        static let nitrogenOxides = "NitrogenOxidesNOxNO2Member"
    }
}
