import ActionPlanning
import HTML
import Kernel
import WebPlatform

/// All fields of a measure.
struct MeasureFields: Sendable {
    let action: String
    let back: String
    var form: MeasureForm
    var errors = FieldErrors()
    /// The firm's other measures, by title.
    let others: [(id: String, title: String)]

    static func statuses(_ t: Texts) -> [Choice] {
        Measure.Status.allCases.map { Choice($0.label(t), value: $0.rawValue) }
    }

    static func themes(_ t: Texts) -> [Choice] {
        MeasureWords.themes.map { Choice(MeasureWords.theme($0, t), value: $0) }
    }

    func node(_ t: Texts, token: FormToken) -> Node {
        let version = FormToken(name: "version", value: "\(form.version)")
        return pageForm(PageForm(action: action, tokens: [token, version], warnsWhenLeaving: true)) {
            // The first button is what the enter key presses: it saves and does not add a row.
            button(
                .class("visually-hidden"),
                .type("submit"),
                .tabindex("-1"),
                .aria("hidden", "true")
            ) { t("measure.submit") }
            what(t)
            money(t)
            savings(t)
            people(t)
            links(t)
            actions {
                submitButton(t("measure.submit"))
                actionLink(PageLink(t("cancel"), href: back), style: .quiet)
            }
        }
    }

    private func field(_ name: String, _ label: String, _ hint: String? = nil, isRequired: Bool = false) -> Field {
        Field(name: name, label: label, hint: hint, error: errors[name], isRequired: isRequired)
    }

    private func what(_ t: Texts) -> Node {
        fieldGroup(title: t("measure.what")) {
            textField(field("title", t("measure.title"), isRequired: true), value: form.title, width: .full)
            selectField(
                field("theme", t("measure.theme")),
                choices: Self.themes(t),
                selected: form.theme
            )
            textAreaField(field("description", t("measure.description")), value: form.description)
            fieldRow {
                dateField(field("start", t("measure.start")), value: form.start)
                dateField(field("end", t("measure.end")), value: form.end)
            }
        }
    }

    private func money(_ t: Texts) -> Node {
        fieldGroup(title: t("measure.money"), hint: t("measure.money.hint")) {
            fieldRow {
                numberField(field("investment", t("measure.investment")), value: form.investment, unit: "€")
                numberField(
                    field("runningCost", t("measure.runningCost"), t("measure.runningCost.hint")),
                    value: form.runningCost,
                    unit: "€/a"
                )
            }
            fieldRow {
                numberField(
                    field("life", t("measure.life"), t("measure.life.hint")),
                    value: form.life,
                    unit: t("measure.life.unit"),
                    isWhole: true
                )
                numberField(
                    field("residualValue", t("measure.residualValue"), t("measure.residualValue.hint")),
                    value: form.residualValue,
                    unit: "€"
                )
            }
        }
    }

    private func savings(_ t: Texts) -> Node {
        fieldGroup(title: t("measure.savings"), hint: t("measure.savings.hint")) {
            for (row, saving) in form.savings.enumerated() { self.saving(saving, row, t) }
            if form.savings.count < Measure.mostSavings {
                actions { submitButton(t("measure.savings.more"), style: .secondary, name: "more", value: "1") }
            }
        }
    }

    private func saving(_ saving: MeasureForm.SavingRow, _ row: Int, _ t: Texts) -> Node {
        let name = "saving-\(row)-"
        return fieldset(.class("field-group")) {
            legend { t("measure.saving.row", ["row": "\(row + 1)"]) }
            selectField(
                field(name + "what", t("measure.saving.what")),
                choices: SavingChoice.choices(including: saving.what, t),
                selected: saving.what,
                prompt: t("measure.saving.choose"),
                width: .long
            )
            fieldRow {
                numberField(
                    field(name + "amount", t("measure.saving.amount"), t("measure.saving.amount.hint")),
                    value: saving.amount,
                    unit: SavingChoice.parsed(saving.what).map { MeasureWords.unit($0.1) + "/a" }
                )
                numberField(
                    field(name + "uncertainty", t("measure.saving.uncertainty")),
                    value: saving.uncertainty,
                    unit: "± %"
                )
                numberField(
                    field(name + "price", t("measure.saving.price.own"), t("measure.saving.price.hint")),
                    value: saving.price,
                    unit: t("measure.saving.price.unit")
                )
            }
        }
    }

    private func people(_ t: Texts) -> Node {
        fieldGroup(title: t("measure.people")) {
            for name in MeasureForm.lines {
                textField(field(name, t("measure.words.\(name)")), value: form.words[name] ?? "", width: .long)
            }
            for name in MeasureForm.texts {
                textAreaField(field(name, t("measure.words.\(name)")), value: form.words[name] ?? "", lines: 3)
            }
        }
    }

    @NodeBuilder private func links(_ t: Texts) -> [Node] {
        if !others.isEmpty {
            let choices = others.map { Choice($0.title, value: $0.id) }
            checkboxes(
                field("requires", t("measure.requires"), t("measure.requires.hint")),
                choices: choices,
                selected: form.requires
            )
            checkboxes(
                field("excludes", t("measure.excludes"), t("measure.excludes.hint")),
                choices: choices,
                selected: form.excludes
            )
        }
    }
}
