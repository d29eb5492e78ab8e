import Companies
import HTML
import Kernel
import WebPlatform

/// The groups of fields of the page about a year's people.
struct StaffFields {
    let page: StaffPage
    let t: Texts

    @NodeBuilder var groups: [Node] {
        fieldGroup(title: t("staff.group.employees"), hint: t("staff.group.employees.hint")) {
            choice("counting", StaffFigures.Counting.allCases.map(countingChoice), page.form.counting)
            row([.employees, .permanent, .temporary])
        }
        fieldGroup(title: t("staff.group.gender"), hint: t("staff.group.gender.hint")) {
            row([.male, .female, .diverse, .genderNotReported])
        }
        fieldGroup(title: t("staff.countries"), hint: t("staff.countries.hint")) {
            for index in page.form.countries.indices { country(index) }
        }
        fieldGroup(title: t("staff.group.movement"), hint: t("staff.group.movement.hint")) {
            row([.atBegin, .joined, .left, .atEnd])
        }
        fieldGroup(title: t("staff.group.safety"), hint: t("staff.group.safety.hint")) {
            row([.accidents, .hoursWorked, .fatalities])
        }
        fieldGroup(title: t("staff.group.pay"), hint: t("staff.group.pay.hint")) {
            choice(
                "minimumWage",
                [Choice(t("staff.yes"), value: "ja"), Choice(t("staff.no"), value: "nein")],
                page.form.minimumWage
            )
            row([.hourlyPayMale, .hourlyPayFemale, .covered])
        }
        fieldGroup(title: t("staff.group.training"), hint: t("staff.group.training.hint")) {
            row([.trainingMale, .trainingFemale, .trainingDiverse, .trainingNotReported])
        }
        fieldGroup(title: t("staff.group.leadership"), hint: t("staff.group.leadership.hint")) {
            row([.managersMale, .managersFemale, .boardMale, .boardFemale])
        }
        fieldGroup(title: t("staff.group.others"), hint: t("staff.group.others.hint")) {
            row([.selfEmployed, .agencyWorkers])
        }
    }

    private func countingChoice(_ counting: StaffFigures.Counting) -> Choice {
        Choice(t("staff.counting.\(counting.rawValue)"), value: counting.rawValue)
    }

    private func choice(_ name: String, _ choices: [Choice], _ selected: String) -> Node {
        selectField(
            Field(
                name: name,
                label: name == "counting" ? t("staff.counting") : t("staff.minimumWage"),
                error: page.frame.errors[name]
            ),
            choices: choices,
            selected: selected,
            prompt: t("staff.unsaid")
        )
    }

    private func row(_ figures: [StaffFigure]) -> Node {
        fieldRow {
            for figure in figures {
                numberField(
                    Field(
                        name: figure.rawValue,
                        label: t("staff.field.\(figure.rawValue)"),
                        error: page.frame.errors[figure.rawValue]
                    ),
                    value: page.form[figure],
                    unit: figure.unit,
                    isWhole: figure.isWhole
                )
            }
        }
    }

    private func country(_ index: Int) -> Node {
        let country = page.form.countries[index]
        let place: KeyValuePairs = ["number": "\(index + 1)"]
        return fieldRow {
            selectField(
                Field(
                    name: "country\(index)",
                    label: t("staff.country", place),
                    error: page.frame.errors["country\(index)"]
                ),
                choices: EmploymentCountry.allCases.map { Choice($0.name(t), value: $0.rawValue) },
                selected: country.code,
                prompt: t("staff.unsaid")
            )
            numberField(
                Field(
                    name: "countryHeads\(index)",
                    label: t("staff.country.heads", place),
                    error: page.frame.errors["countryHeads\(index)"]
                ),
                value: country.heads
            )
        }
    }
}

extension StaffFigure {
    fileprivate var unit: String? {
        switch self {
        case .hourlyPayMale, .hourlyPayFemale: "€"
        case .hoursWorked, .trainingMale, .trainingFemale, .trainingDiverse, .trainingNotReported: "h"
        default: nil
        }
    }
}
