import Foundation
import Kernel
import SustainabilityReporting

extension SampleReports {
    /// The year 2025 and, where there are comparatives, 2024; with all that follows by calculation.
    static func finished(
        _ edition: ReportEdition.ID,
        _ standard: ReportStandard,
        entity: ReportEntity,
        facts: [ReportFact],
        comparatives: [ReportFact] = [],
        omissions: [ElementName: Omission] = [:]
    ) -> Report {
        func report(_ facts: [ReportFact], _ year: Int) -> Report {
            var report = Report(edition: edition, entity: entity, period: ReportPeriod(year: year)!, facts: facts)
            // What the edition does not ask for does not stand in a report by it.
            if let edition = standard.edition(edition) {
                report.facts = report.facts.filter { edition.element($0.key.element) != nil }
            }
            report.complete(standard)
            return report
        }
        var result = report(facts, 2025)
        if !comparatives.isEmpty {
            result.comparatives = report(comparatives, 2024).facts
            result.previousPeriod = ReportPeriod(year: 2024)
        }
        result.omissions = omissions.filter { name, _ in standard.edition(edition)?.element(name) != nil }
        return result
    }

    static func number(
        _ element: ElementName,
        _ member: String,
        _ value: Decimal,
        unit: FactUnit? = nil,
        decimals: Int? = 2
    ) -> ReportFact {
        ReportFact(element, member, .number(value), unit: unit, decimals: decimals)
    }

    static func number(
        _ element: ElementName,
        _ value: Decimal,
        unit: FactUnit? = nil,
        decimals: Int? = 2
    ) -> ReportFact {
        number(element, "", value, unit: unit, decimals: decimals)
    }

    static func head(_ module: String, _ basis: String) -> [ReportFact] {
        [
            .init("BasisForPreparation", "", .member(module)), .init("BasisForReporting", "", .member(basis)),
            .init("UndertakingsLegalForm", "", .member("PrivateLimitedLiabilityUndertakingMember")),
            .init("CountryOfPrimaryOperationsAndLocationOfSignificantAssets", "", .member("DE")),
            .init("EmployeeCountingMethodology", "", .member("AtTheEndOfTheReportingPeriodMember")),
            .init("TypeOfNumberOfEmployees", "", .member("HeadcountMember")),
            .init("StatementOfCompliance", "", .flag(true)),
        ]
    }

    static func sites(_ sites: [(street: String, code: String, town: String, place: String)]) -> [ReportFact] {
        sites.enumerated().flatMap { index, site in
            let id = String(index + 1)
            return [
                ReportFact("AddressOfSite", id, .text(site.street)),
                ReportFact("PostalCodeOfSite", id, .text(site.code)), ReportFact("CityOfSite", id, .text(site.town)),
                ReportFact("CountryOfSite", id, .member(site.code == "57200" ? "FR" : "DE")),
                ReportFact("GPSLocationOfSite", id, .text(site.place)),
            ]
        }
    }

    /// Renewable and not, in MWh.
    static func energy(
        grid: (Decimal, Decimal),
        own: (Decimal, Decimal),
        fuels: (Decimal, Decimal)
    ) -> [ReportFact] {
        [
            ("EnergyConsumptionFromElectricity", grid), ("EnergyConsumptionFromSelfGeneratedElectricity", own),
            ("EnergyConsumptionFromFuels", fuels),
        ].flatMap { (element: ElementName, amounts: (Decimal, Decimal)) in
            [
                number(element, "RenewableEnergyMember", amounts.0, unit: .megawattHours),
                number(element, "NonRenewableEnergyMember", amounts.1, unit: .megawattHours),
            ]
        }
    }

    /// Tonnes.
    static func greenhouse(scope1: Decimal, location: Decimal, market: Decimal, scope3: Decimal?) -> [ReportFact] {
        let facts = [
            number("GrossScope1GreenhouseGasEmissions", scope1),
            number("GrossLocationBasedScope2GreenhouseGasEmissions", location),
            number("GrossMarketBasedScope2GreenhouseGasEmissions", market),
        ]
        return facts + (scope3.map { [number("GrossScope3GreenhouseGasEmissions", $0)] } ?? [])
    }

    static func staff(
        permanent: Decimal,
        temporary: Decimal,
        male: Decimal,
        female: Decimal,
        other: Decimal
    ) -> [ReportFact] {
        [
            number("NumberOfPermanentContractEmployees", permanent),
            number("NumberOfTemporaryContractEmployees", temporary), number("NumberOfMaleEmployees", male),
            number("NumberOfFemaleEmployees", female), number("NumberOfOtherGenderEmployees", other),
            number("NumberOfNonReportedGenderEmployees", permanent + temporary - male - female - other),
            number("NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod", 3),
            number("NumberOfFatalitiesAsAResultOfWorkRelatedInjuriesAndWorkRelatedIllHealth", 0),
            .init(
                "EmployeesReceivePayEqualOrAboveMinimumWageDeterminedByNationalLawOrCollectiveAgreement",
                "",
                .flag(true)
            ),
            number("PercentageOfEmployeesCoveredByCollectiveBargainingAgreements", 0.9, decimals: 4),
            number("AverageNumberOfAnnualTrainingHoursPerMaleEmployee", 11.5),
            number("AverageNumberOfAnnualTrainingHoursPerFemaleEmployee", 13),
            number("AverageNumberOfAnnualTrainingHoursPerEmployee", 12.1),
        ]
    }

    /// Recovered and disposed of, in kg.
    static func waste(_ rows: [(member: String, recovered: Decimal, disposed: Decimal)]) -> [ReportFact] {
        rows.flatMap { row in
            [
                number("WasteDivertedToRecycleOrReuseMass", row.member, row.recovered, unit: .kilograms),
                number("WasteDirectedToDisposalMass", row.member, row.disposed, unit: .kilograms),
            ]
        }
    }
}
