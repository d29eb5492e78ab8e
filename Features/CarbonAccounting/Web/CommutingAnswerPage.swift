import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// The form that employees fill in, without an account, in two minutes.
struct CommutingAnswerPage: Page {
    static let name = "CarbonAccounting/commutingAnswer"
    let title: String
    let lead: String
    let action: String
    let token: FormToken
    var form = CommutingForm()
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(lead)
        leadRemark { t("commuting.answer.privacy") }
        pageForm(PageForm(action: action, tokens: [token])) {
            fieldGroup(title: t("commuting.way.first")) { way(1, t) }
            details(.class("second-way working-way"), .open(!form.ways[1].isEmpty)) {
                summary { t("commuting.way.add") }
                fieldGroup(title: t("commuting.way.second"), hint: t("commuting.way.second.hint")) { way(2, t) }
            }
            fieldGroup(title: t("commuting.rest")) { rest(t) }
            p(.class("field-hint")) { t("commuting.answer.final") }
            submitButton(t("commuting.answer.submit"))
        }
    }

    @NodeBuilder private func way(_ number: Int, _ t: Texts) -> [Node] {
        let typed = form.ways[number - 1]
        selectField(
            Field(
                name: "mode-\(number)",
                label: number == 1 ? t("commuting.mode") : t("commuting.mode2"),
                error: errors["mode-\(number)"],
                isRequired: number == 1
            ),
            choices: CommuteMode.allCases.map { Choice($0.label(t), value: $0.rawValue) }
                + (number == 1 ? [Choice(t("commuting.mode.home"), value: CommutingForm.onlyHome)] : []),
            selected: typed.mode,
            prompt: t("commuting.choose")
        )
        div(.class("working-way")) {
            numberField(
                Field(
                    name: "km-\(number)",
                    label: t("commuting.km"),
                    hint: t("commuting.km.hint"),
                    error: errors["km-\(number)"]
                ),
                value: typed.kilometres,
                unit: "km"
            )
            days("days-\(number)", t("commuting.days"), typed.days, unit: typed.unit, t)
        }
    }

    @NodeBuilder private func rest(_ t: Texts) -> [Node] {
        days("home", t("commuting.home"), hint: t("commuting.home.hint"), form.home, unit: form.homeUnit, t)
        numberField(
            Field(
                name: "weeks",
                label: t("commuting.weeks"),
                hint: t("commuting.weeks.hint"),
                error: errors["weeks"],
                isRequired: true
            ),
            value: form.weeks,
            unit: t("commuting.weeks.unit")
        )
    }

    private func days(
        _ name: String,
        _ label: String,
        hint: String? = nil,
        _ value: String,
        unit: String,
        _ t: Texts
    ) -> Node {
        amountField(
            Field(name: name, label: label, hint: hint, error: errors[name]),
            value: value,
            unitField: Field(name: "\(name)-unit", label: t("commuting.unit"), error: errors["\(name)-unit"]),
            units: [
                Choice(t("commuting.unit.week"), value: CommutingForm.DaysUnit.perWeek.rawValue),
                Choice(t("commuting.unit.year"), value: CommutingForm.DaysUnit.perYear.rawValue),
            ],
            unit: unit
        )
    }
}

/// What a link says when there is nothing to fill in: thanks, closed, or no such link.
struct CommutingMessagePage: Page {
    static let name = "CarbonAccounting/commutingMessage"
    let title: String
    let sentence: String
    let remark: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(sentence)
        leadRemark { remark }
    }
}
