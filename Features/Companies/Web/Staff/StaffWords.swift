import Companies
import Kernel

extension EmploymentCountry {
    func name(_ t: Texts) -> String { t("staff.country.\(rawValue)") }
}

extension StaffFault {
    /// The field at which the sentence stands.
    var field: String {
        switch self {
        case .countingMissing: "counting"
        case .notWhole(let figure, _), .trainingOfNobody(let figure): figure.rawValue
        case .contractsDiffer: StaffFigure.temporary.rawValue
        case .gendersDiffer: StaffFigure.female.rawValue
        case .countriesDiffer: "countryHeads0"
        case .movementDiffers, .endDiffers: StaffFigure.atEnd.rawValue
        case .coveredAbove: StaffFigure.covered.rawValue
        case .hoursImpossible: StaffFigure.hoursWorked.rawValue
        }
    }

    func sentence(_ t: Texts) -> String {
        func number(_ value: Double) -> String { GermanFormat.exact(value) }
        func sum(_ sum: Double, _ employees: Double) -> KeyValuePairs<String, String> {
            ["sum": number(sum), "employees": number(employees)]
        }
        return switch self {
        case .countingMissing: t("staff.fault.counting")
        case .notWhole(_, let value): t("staff.fault.whole", ["value": number(value)])
        case .contractsDiffer(let known, let employees): t("staff.fault.contracts", sum(known, employees))
        case .gendersDiffer(let known, let employees): t("staff.fault.genders", sum(known, employees))
        case .countriesDiffer(let known, let employees): t("staff.fault.countries", sum(known, employees))
        case .movementDiffers(let expected, let end):
            t("staff.fault.movement", ["expected": number(expected), "end": number(end)])
        case .endDiffers(let employees, let end):
            t("staff.fault.end", ["employees": number(employees), "end": number(end)])
        case .coveredAbove(let covered, let employees):
            t("staff.fault.covered", ["covered": number(covered), "employees": number(employees)])
        case .trainingOfNobody: t("staff.fault.training")
        case .hoursImpossible(let hours, let employees):
            t("staff.fault.hours", ["hours": number(hours), "employees": number(employees)])
        }
    }
}

extension StaffFigures {
    /// What follows from the figures, as far as they say; nil where one is missing.
    func ratios(_ t: Texts) -> [(term: String, value: String?)] {
        func places(_ value: Double?) -> String? { value.map { GermanFormat.number($0, places: 2) } }
        func percent(_ value: Double?) -> String? { value.map { GermanFormat.percent($0, places: 1) } }
        return [
            (t("staff.ratio.turnover"), percent(turnoverRate)), (t("staff.ratio.accidents"), places(accidentRate)),
            (t("staff.ratio.payGap"), percent(payGap)), (t("staff.ratio.coverage"), percent(coverage)),
            (t("staff.ratio.training"), places(averageTraining)),
            (t("staff.ratio.management"), places(managementRatio)), (t("staff.ratio.board"), places(boardRatio)),
        ]
    }
}
