import Foundation
import SustainabilityReporting
import Testing

@Suite struct DerivedFactsTests {
    private func derived(_ facts: [ReportFact]) throws -> Report {
        var report = Report(
            edition: "vsme-2026",
            entity: ReportEntity(name: "Kettler", scheme: ReportEntity.own, identifier: "kettler"),
            period: try #require(ReportPeriod(year: 2025)),
            facts: facts
        )
        report.complete(SmallStandard.standard)
        return report
    }

    private func number(_ report: Report, _ element: ElementName, _ member: String = "") -> Decimal? {
        guard case .number(let value) = report.fact(element, member)?.value else { return nil }
        return value
    }

    @Test func energyIsSummedByCarrierAndAltogether() throws {
        let report = try derived([
            ReportFact("EnergyConsumptionFromElectricity", "RenewableEnergyMember", .number(40.5), unit: "MWh"),
            ReportFact("EnergyConsumptionFromElectricity", "NonRenewableEnergyMember", .number(60), unit: "MWh"),
            ReportFact("EnergyConsumptionFromFuels", "NonRenewableEnergyMember", .number(100), unit: "MWh"),
        ])
        // 40.5 + 60
        #expect(number(report, "EnergyConsumptionFromElectricity") == 100.5)
        // 100.5 + 100; what nobody answered is no part of it
        #expect(number(report, "TotalEnergyConsumption") == 200.5)
        #expect(number(report, "EnergyConsumptionFromSelfGeneratedElectricity") == nil)
    }

    @Test func emissionsNeedAllTheirScopesAndGiveAnIntensity() throws {
        let scope1 = ReportFact("GrossScope1GreenhouseGasEmissions", .number(30), unit: "tCO2e", decimals: 1)
        #expect(number(try derived([scope1]), "TotalGrossLocationBasedScope1AndScope2GHGEmissions") == nil)
        let report = try derived([
            scope1,
            ReportFact("GrossLocationBasedScope2GreenhouseGasEmissions", .number(12.34), unit: "tCO2e", decimals: 2),
            ReportFact("Turnover", .number(4_000_000), unit: "EUR"),
        ])
        // 30 + 12.34
        #expect(number(report, "TotalGrossLocationBasedScope1AndScope2GHGEmissions") == 42.34)
        #expect(report.fact("TotalGrossLocationBasedScope1AndScope2GHGEmissions")?.decimals == 1)
        // 42.34 / 4,000,000
        let intensity: ElementName = "Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased"
        #expect(number(report, intensity) == Decimal(string: "0.000010585"))
        #expect(report.fact(intensity)?.unit == "tCO2e/EUR")
    }

    @Test func emissionsOfTheBaseYearAreSummedForThemselves() throws {
        let report = try derived([
            ReportFact("GrossScope1GreenhouseGasEmissions", "BaselineYearMember", .number(50), unit: "tCO2e"),
            ReportFact(
                "GrossLocationBasedScope2GreenhouseGasEmissions",
                "BaselineYearMember",
                .number(25),
                unit: "tCO2e"
            ),
        ])
        // 50 + 25
        #expect(number(report, "TotalGrossLocationBasedScope1AndScope2GHGEmissions", "BaselineYearMember") == 75)
        #expect(number(report, "TotalGrossLocationBasedScope1AndScope2GHGEmissions") == nil)
    }

    @Test func wasteIsSummedByKindAndByDanger() throws {
        let report = try derived([
            ReportFact("WasteDirectedToDisposalMass", "W-130205-Oil", .number(500), unit: "kg"),
            ReportFact("WasteDivertedToRecycleOrReuseMass", "W-150106-Mixed", .number(2), unit: "t"),
            ReportFact("WasteDirectedToDisposalMass", "W-150106-Mixed", .number(250), unit: "kg"),
        ])
        // 2 t + 250 kg
        #expect(
            number(report, "TotalWasteRecycledReusedAndDirectedToDisposalMass", "W-150106-Mixed") == 2250
        )
        #expect(number(report, "TotalHazardousWasteGeneratedMass") == 500)
        #expect(number(report, "TotalNonHazardousWasteGeneratedMass") == 2250)
        // 500 + 2250
        #expect(number(report, "TotalWasteGeneratedMass") == 2750)
    }

    @Test func waterIsWhatStaysAndAccidentsArePerHours() throws {
        let report = try derived([
            ReportFact("TotalAmountOfWaterWithdrawnFromAllSites", .number(900), unit: "m3"),
            ReportFact("WaterDischargeFromUndertakingProductionProcesses", .number(350), unit: "m3"),
            ReportFact("NumberOfEmployees", .number(180), unit: "pure"),
            ReportFact("NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod", .number(3), unit: "pure"),
        ])
        // 900 − 350
        #expect(number(report, "TotalWaterConsumption") == 550)
        // 3 / (180 × 2,000) × 200,000 = 1.666…
        #expect(
            number(report, "RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod") == Decimal(string: "1.67")
        )
    }

    @Test func whatWasStatedStays() throws {
        let report = try derived([
            ReportFact("TotalAmountOfWaterWithdrawnFromAllSites", .number(900), unit: "m3"),
            ReportFact("WaterDischargeFromUndertakingProductionProcesses", .number(350), unit: "m3"),
            ReportFact("TotalWaterConsumption", .number(500), unit: "m3"),
        ])
        #expect(number(report, "TotalWaterConsumption") == 500)
    }
}
