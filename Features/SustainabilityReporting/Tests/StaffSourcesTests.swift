import Companies
import Foundation
import Kernel
import SustainabilityReporting
import Testing

@Suite struct StaffSourcesTests {
    private func found(_ change: (inout ReportSourceInput) -> Void) -> SourceFindings {
        SourceFindings(SourceSamples.input(change))
    }

    /// 6 ÷ ((38 + 42) ÷ 2) = 0.15; 2 ÷ 64,000 × 200,000 = 6.25; (25 − 22) ÷ 25 = 0.12; 30 ÷ 42 = 0.7143;
    /// 300 ÷ 30 = 10; 180 ÷ 12 = 15; (300 + 180) ÷ 42 = 11.43
    @Test func staffFiguresBecomeFacts() {
        let found = found {
            $0.staff.counting = .endOfYear
            $0.staff.values = [
                .employees: 42, .permanent: 38, .temporary: 4, .male: 30, .female: 12, .atBegin: 38, .joined: 10,
                .left: 6, .atEnd: 42, .accidents: 2, .hoursWorked: 64_000, .hourlyPayMale: 25, .hourlyPayFemale: 22,
                .covered: 30, .trainingMale: 300, .trainingFemale: 180, .boardMale: 2, .boardFemale: 1,
            ]
            $0.staff.paysMinimumWage = true
            $0.figures.employees = 40
        }
        func number(_ element: ElementName) -> String? { SourceSamples.number(found, element) }
        #expect(number("NumberOfEmployees") == "42")
        #expect(
            found.values[FactKey("EmployeeCountingMethodology")]?.fact.value
                == .member("AtTheEndOfTheReportingPeriodMember")
        )
        #expect(found.values[FactKey("TypeOfNumberOfEmployees")]?.fact.value == .member("HeadcountMember"))
        #expect(number("NumberOfPermanentContractEmployees") == "38")
        #expect(number("NumberOfOtherGenderEmployees") == nil)
        #expect(number("EmployeeTurnoverRate") == "0.15")
        #expect(number("RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod") == "6.25")
        #expect(number("PercentageGapInPayBetweenFemaleAndMaleEmployees") == "0.12")
        #expect(number("PercentageOfEmployeesCoveredByCollectiveBargainingAgreements") == "0.7143")
        #expect(number("AverageNumberOfAnnualTrainingHoursPerMaleEmployee") == "10")
        #expect(number("AverageNumberOfAnnualTrainingHoursPerFemaleEmployee") == "15")
        #expect(number("AverageNumberOfAnnualTrainingHoursPerEmployee") == "11.43")
        #expect(number("GenderDiversityRatioInGovernanceBody") == "0.5")
        let wage: ElementName =
            "EmployeesReceivePayEqualOrAboveMinimumWageDeterminedByNationalLawOrCollectiveAgreement"
        #expect(found.values[FactKey(wage)]?.fact.value == .flag(true))
        #expect(found.values[FactKey("NumberOfEmployees")]?.address == "/betrieb/belegschaft/2025")
    }

    @Test func figuresOfTheYearStandIn() {
        let heads = found { $0.figures.employees = 40 }
        #expect(SourceSamples.number(heads, "NumberOfEmployees") == "40")
        #expect(
            heads.values[FactKey("EmployeeCountingMethodology")]?.fact.value
                == .member("AverageDuringTheReportingPeriodMember")
        )
        #expect(heads.values[FactKey("NumberOfEmployees")]?.origin == .figures)
        let full = found { $0.figures.fullTimeEquivalents = 35.5 }
        #expect(SourceSamples.number(full, "NumberOfEmployees") == "35.5")
        #expect(full.values[FactKey("TypeOfNumberOfEmployees")]?.fact.value == .member("Full-TimeEquivalentFTEMember"))
    }

    @Test func countriesCountFromTwo() {
        let name: ElementName = "NumberOfEmployeesForCountryOfEmploymentContract"
        let one = found { $0.staff.countries = ["DE": 42] }
        #expect(SourceSamples.number(one, name, "DE") == nil)
        let two = found { $0.staff.countries = ["DE": 40, "NL": 2] }
        #expect(SourceSamples.number(two, name, "DE") == "40")
        #expect(SourceSamples.number(two, name, "NL") == "2")
    }
}
