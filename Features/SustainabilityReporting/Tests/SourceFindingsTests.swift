import CarbonAccounting
import Companies
import Foundation
import Kernel
import SustainabilityReporting
import Testing

@Suite struct SourceFindingsTests {
    private func balance() -> Inventory {
        let contract = SourceSamples.contract(90, .greenTariff)
        return SourceSamples.inventory(
            [
                SourceSamples.entry(1, .stationaryCombustion, 100_000, .kilowattHourHigher, "erdgas-hs"),
                SourceSamples.entry(
                    2,
                    .purchasedElectricity,
                    50_000,
                    .kilowattHour,
                    "strom-mix-de",
                    contract: contract.id
                ),
            ],
            contracts: [contract]
        )
    }

    private func tonnes(_ found: SourceFindings, _ element: ElementName, _ member: String = "") -> String? {
        SourceSamples.number(found, element, member)
    }

    /// Scope 1: 100,000 × 0.18139464 = 18,139 kg. Scope 2: 50,000 × 0.352 = 17,600 kg by location, 0 by market.
    /// Scope 3: 100,000 × 0.03021 + 50,000 × 0.054 = 3,021 + 2,700 = 5,721 kg.
    /// 18.14 + 17.6 = 35.74; 35.74 + 5.72 = 41.46; 18.14 + 0 + 5.72 = 23.86.
    @Test func emissionsStandByLocationAndByMarket() {
        let found = SourceFindings(SourceSamples.input { $0.inventory = balance() })
        #expect(tonnes(found, "GrossScope1GreenhouseGasEmissions") == "18.14")
        #expect(tonnes(found, "GrossLocationBasedScope2GreenhouseGasEmissions") == "17.6")
        #expect(tonnes(found, "GrossMarketBasedScope2GreenhouseGasEmissions") == "0")
        #expect(tonnes(found, "TotalGrossLocationBasedScope1AndScope2GHGEmissions") == "35.74")
        #expect(tonnes(found, "TotalGrossMarketBasedScope1AndScope2GHGEmissions") == "18.14")
        #expect(tonnes(found, "GrossScope3GreenhouseGasEmissions") == "5.72")
        #expect(tonnes(found, "TotalGrossLocationBasedGHGEmissions") == "41.46")
        #expect(tonnes(found, "TotalGrossMarketBasedGHGEmissions") == "23.86")
        #expect(found.gaps.isEmpty)
    }

    /// 35.74 ÷ 6,200,000 = 0.00000576451… t per euro
    @Test func intensityNeedsTurnover() {
        let name: ElementName = "Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased"
        let found = SourceFindings(
            SourceSamples.input {
                $0.inventory = balance()
                $0.figures.turnover = Money(cents: 620_000_000)
            }
        )
        #expect(tonnes(found, name) == "0.0000057645")
        #expect(found.values[FactKey(name)]?.fact.unit == "tCO2e/EUR")
        #expect(tonnes(found, "Turnover") == "6200000")
        #expect(tonnes(SourceFindings(SourceSamples.input { $0.inventory = balance() }), name) == nil)
    }

    /// The target keeps 58 %: 41.46 × 0.58 = 24.0468; 23.86 × 0.58 = 13.8388.
    @Test func baseAndTargetYear() {
        let found = SourceFindings(
            SourceSamples.input {
                $0.inventory = balance()
                $0.base = .init(year: ReportingYear(2024)!, inventory: balance())
                $0.target = ReportTarget(year: ReportingYear(2030)!, reduction: 0.42)
            }
        )
        #expect(tonnes(found, "GrossScope1GreenhouseGasEmissions", "BaselineYearMember") == "18.14")
        #expect(tonnes(found, "TotalGrossLocationBasedGHGEmissions", "BaselineYearMember") == "41.46")
        #expect(tonnes(found, "TotalGrossLocationBasedGHGEmissions", "TargetYearMember") == "24.05")
        #expect(tonnes(found, "TotalGrossMarketBasedGHGEmissions", "TargetYearMember") == "13.84")
        #expect(tonnes(found, "GrossScope1GreenhouseGasEmissions", "TargetYearMember") == nil)
        #expect(found.values[FactKey("GreenhouseGasEmissionReductionTargetBaseYear")]?.fact.value == .year(2024))
        #expect(found.values[FactKey("GreenhouseGasEmissionReductionTargetYear")]?.fact.value == .year(2030))
        #expect(found.values[FactKey("GreenhouseGasEmissionReductionTargetYear")]?.origin == .target)
    }

    /// One line without an amount leaves its scope open, and Scope 3, which holds its upstream chain.
    @Test func anIncompleteBalanceGivesNoTotal() {
        let found = SourceFindings(
            SourceSamples.input {
                $0.inventory = SourceSamples.inventory([
                    SourceSamples.entry(1, .stationaryCombustion, nil, .kilowattHourHigher, "erdgas-hs"),
                    SourceSamples.entry(2, .purchasedElectricity, 50_000, .kilowattHour, "strom-mix-de"),
                ])
            }
        )
        #expect(tonnes(found, "GrossScope1GreenhouseGasEmissions") == nil)
        #expect(tonnes(found, "GrossLocationBasedScope2GreenhouseGasEmissions") == "17.6")
        #expect(tonnes(found, "GrossScope3GreenhouseGasEmissions") == nil)
        #expect(tonnes(found, "TotalGrossLocationBasedGHGEmissions") == nil)
        #expect(found.gaps.contains { if case .incompleteLines = $0 { true } else { false } })
    }

    @Test func whatIsNotThereIsSaid() {
        #expect(SourceFindings(SourceSamples.input()).gaps == [.noBalance])
        let found = SourceFindings(
            SourceSamples.input {
                $0.inventory = SourceSamples.inventory(
                    [SourceSamples.entry(2, .purchasedElectricity, 50_000, .kilowattHour, "strom-mix-de")],
                    scopeThree: [.businessTravel: .notYetCollected]
                )
            }
        )
        #expect(found.gaps == [.scopeWithoutLines(1), .scopeThreePartial(categories: [.businessTravel])])
        #expect(tonnes(found, "TotalGrossLocationBasedScope1AndScope2GHGEmissions") == nil)
    }

    @Test func masterDataFillsTheFirst() {
        let found = SourceFindings(
            SourceSamples.input {
                $0.firm.legalForm = .stockCorporation
                $0.firm.industry2025 = IndustryCode("25.62.0", edition: .wz2025)
                $0.legalFormName = "Aktiengesellschaft"
                $0.figures.balanceSheet = Money(cents: 410_000_050)
                $0.sites = [
                    SourceSamples.site(1, "Halle 1", "Eckeseyer Straße 12", "58089", "Hagen"),
                    SourceSamples.site(2, "Büro", "", "44137", "Dortmund"),
                ]
                $0.subsidiaries = [
                    Undertaking(id: SourceSamples.id(7), firm: SourceSamples.firm, name: "Kettler Service")
                ]
            }
        )
        func value(_ element: ElementName, _ member: String = "") -> FactValue? {
            found.values[FactKey(element, member)]?.fact.value
        }
        #expect(value("UndertakingsLegalForm") == .member("OtherUndertakingsLegalFormMember"))
        #expect(value("OtherUndertakingsLegalForm") == .text("Aktiengesellschaft"))
        #expect(value("NaceSectorClassificationCodes") == .members(["NACE_C2562"]))
        #expect(value("Assets") == .number(Decimal(string: "4100000.5")!))
        #expect(value("AddressOfSite", "1") == .text("Halle 1, Eckeseyer Straße 12"))
        #expect(value("AddressOfSite", "2") == .text("Büro"))
        #expect(value("PostalCodeOfSite", "2") == .text("44137"))
        #expect(value("CityOfSite", "1") == .text("Hagen"))
        #expect(value("CountryOfSite", "1") == .member("DE"))
        #expect(value("GPSLocationOfSite", "1") == nil)
        #expect(value("BasisForReporting") == .member("ConsolidatedMember"))
        #expect(value("NameOfTheSubsidiary", "1") == .text("Kettler Service"))
    }

    @Test(arguments: [
        (LegalForm.soleProprietor, "SoleProprietorshipMember"), (.limitedPartnershipWithGmbH, "PartnershipMember"),
        (.entrepreneurialCompany, "PrivateLimitedLiabilityUndertakingMember"), (.cooperative, "CooperativeMember"),
        (.registeredAssociation, "OtherUndertakingsLegalFormMember"),
    ])
    func legalFormsOfTheTaxonomy(_ form: LegalForm, _ member: String) {
        let found = SourceFindings(SourceSamples.input { $0.firm.legalForm = form })
        #expect(found.values[FactKey("UndertakingsLegalForm")]?.fact.value == .member(member))
        #expect(found.values[FactKey("OtherUndertakingsLegalForm")] == nil)
    }

    /// 25.63 is not in the list: its group 25.6 is.
    @Test func anIndustryOutsideTheListTakesTheNextLevel() {
        let found = SourceFindings(
            SourceSamples.input { $0.firm.industry2025 = IndustryCode("25.63", edition: .wz2025) }
        )
        #expect(found.values[FactKey("NaceSectorClassificationCodes")]?.fact.value == .members(["NACE_C256"]))
    }
}
