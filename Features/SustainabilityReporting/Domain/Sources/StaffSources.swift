import Companies
import Foundation

/// B1 (number of employees), B8 to B10, C5 and C9, from the figures about staff. Where they say no number of employees,
/// the figures of the year do.
enum StaffSources {
    static func add(_ input: ReportSourceInput, to found: inout SourceFindings) {
        addEmployees(input, to: &found)
        let staff = input.staff
        let address = SourceAddress.staff(input.year)
        func add(_ element: ElementName, _ value: Double?, places: Int = 2, member: String = "") {
            guard let value else { return }
            let number = Decimal(value, places: places)
            found.add(element, member: member, .number(number), unit: .pure, decimals: places, .staff, address)
        }
        for (element, figure) in counts { add(element, staff[figure]) }
        if staff.countries.count > 1 {
            for (country, heads) in staff.countries {
                add("NumberOfEmployeesForCountryOfEmploymentContract", heads, member: country)
            }
        }
        add("EmployeeTurnoverRate", staff.turnoverRate, places: 4)
        add("RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod", staff.accidentRate)
        add("PercentageGapInPayBetweenFemaleAndMaleEmployees", staff.payGap, places: 4)
        add("PercentageOfEmployeesCoveredByCollectiveBargainingAgreements", staff.coverage, places: 4)
        add("FemaleToMaleRatioAtManagementLevelForTheReportingPeriod", staff.managementRatio, places: 4)
        add("GenderDiversityRatioInGovernanceBody", staff.boardRatio, places: 4)
        for (element, hours, heads) in training { add(element, staff.trainingHours(hours, per: heads)) }
        add("AverageNumberOfAnnualTrainingHoursPerEmployee", staff.averageTraining)
        if let pays = staff.paysMinimumWage {
            found.add(
                "EmployeesReceivePayEqualOrAboveMinimumWageDeterminedByNationalLawOrCollectiveAgreement",
                .flag(pays),
                .staff,
                address
            )
        }
    }

    private static let counts: [(ElementName, StaffFigure)] = [
        ("NumberOfPermanentContractEmployees", .permanent), ("NumberOfTemporaryContractEmployees", .temporary),
        ("NumberOfMaleEmployees", .male), ("NumberOfFemaleEmployees", .female),
        ("NumberOfOtherGenderEmployees", .diverse), ("NumberOfNonReportedGenderEmployees", .genderNotReported),
        ("NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod", .accidents),
        ("NumberOfFatalitiesAsAResultOfWorkRelatedInjuriesAndWorkRelatedIllHealth", .fatalities),
        ("TotalNumberOfSelfEmployedWorkersWithoutPersonnelThatAreWorkingExclusivelyForTheUndertaking", .selfEmployed),
        (
            "TotalNumberOfTemporaryWorkersProvidedByUndertakingsPrimarilyEngagedInEmploymentActivities",
            .agencyWorkers
        ),
    ]

    private static let training: [(ElementName, StaffFigure, StaffFigure)] = [
        ("AverageNumberOfAnnualTrainingHoursPerMaleEmployee", .trainingMale, .male),
        ("AverageNumberOfAnnualTrainingHoursPerFemaleEmployee", .trainingFemale, .female),
        ("AverageNumberOfAnnualTrainingHoursPerOtherGenderEmployee", .trainingDiverse, .diverse),
        ("AverageNumberOfAnnualTrainingHoursPerNonReportedGenderEmployee", .trainingNotReported, .genderNotReported),
    ]

    private static func addEmployees(_ input: ReportSourceInput, to found: inout SourceFindings) {
        let figures = input.figures
        let fromStaff = input.staff[.employees]
        guard let heads = fromStaff ?? figures.employees ?? figures.fullTimeEquivalents else { return }
        let counting = fromStaff == nil ? .average : input.staff.counting
        let isHeadcount = fromStaff != nil || figures.employees != nil
        let origin: SourceValue.Origin = fromStaff == nil ? .figures : .staff
        let address = fromStaff == nil ? SourceAddress.figures(input.year) : SourceAddress.staff(input.year)
        let number = FactValue.number(Decimal(heads, places: 2))
        found.add("NumberOfEmployees", number, unit: .pure, decimals: 2, origin, address)
        if let counting {
            found.add("EmployeeCountingMethodology", .member(counting.member), origin, address)
        }
        found.add(
            "TypeOfNumberOfEmployees",
            .member(isHeadcount ? "HeadcountMember" : "Full-TimeEquivalentFTEMember"),
            origin,
            address
        )
    }
}

extension StaffFigures.Counting {
    fileprivate var member: String {
        switch self {
        case .endOfYear: "AtTheEndOfTheReportingPeriodMember"
        case .average: "AverageDuringTheReportingPeriodMember"
        }
    }
}
