import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// The form of the Schnellbilanz: everything optional, everything explained in a line.
struct QuickEstimatePage: Page {
    static let name = "CarbonAccounting/quickEstimate"
    let title: String
    let assumptions: QuickEstimateAssumptions
    let form: QuickEstimateForm
    let years: [ReportingYear]
    let isMember: Bool
    let token: FormToken

    var place: String { CarbonAccountingURL.quickEstimate }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: isMember ? t("quick.kicker.member") : t("quick.kicker"), title: title)
        errorSummary(title: t("form.errors"), faults: form.errors.faults)
        leadSentence(t("quick.lead"))
        leadRemark {
            t("quick.remark")
            " "
            term(Term(t("quick.co2e"), explanation: t("quick.co2e.explanation")), id: "co2e")
            "."
        }
        pageForm(
            PageForm(
                action: CarbonAccountingURL.quickEstimate,
                tokens: [token],
                draft: DraftWords(restored: t("quick.draft.restored"), discard: t("quick.draft.discard"))
            )
        ) {
            energies(t)
            people(t)
            purchases(t)
            div(.class("quick-end")) {
                p(.class("quick-kept")) { isMember ? t("quick.kept.member") : t("quick.kept") }
                submitButton(t("quick.submit"))
            }
        }
    }

    @NodeBuilder private func energies(_ t: Texts) -> [Node] {
        fieldGroup(title: t("quick.period")) {
            selectField(
                Field(name: "year", label: t("quick.year"), hint: t("quick.year.hint"), error: form.errors["year"]),
                choices: years.map { Choice("\($0)", value: "\($0)") },
                selected: form["year"],
                width: .short
            )
        }
        fieldGroup(title: t("quick.part.electricity")) {
            energyField(assumptions.electricityField, label: t("quick.electricity.label"), t)
        }
        fieldGroup(title: t("quick.part.heating"), hint: t("quick.heating.hint")) {
            div(.class("quick-pairs")) { for field in assumptions.heatingFields { energyField(field, t) } }
        }
        fieldGroup(title: t("quick.part.fuels"), hint: t("quick.fuels.hint")) {
            div(.class("quick-pairs")) { for field in assumptions.fuelFields { energyField(field, t) } }
        }
    }

    private func energyField(_ field: QuickEstimateField, label: String? = nil, _ t: Texts) -> Node {
        let words = Field(
            name: field.name,
            label: label ?? field.energy.label,
            hint: t("quick.energy.\(field.name).hint"),
            error: form.errors[field.name]
        )
        guard field.units.count > 1 else {
            return numberField(words, value: form[field.name], unit: field.energy.unit.quickLabel(t))
        }
        return amountField(
            words,
            value: form[field.name],
            unitField: Field(name: field.unitName, label: t("quick.unit.of", ["field": field.energy.label])),
            units: field.units.map { Choice(field.label(of: $0, t), value: $0.symbol) },
            unit: form[field.unitName]
        )
    }

    private func people(_ t: Texts) -> Node {
        fieldGroup(title: t("quick.part.commuting")) {
            numberField(
                Field(
                    name: "headcount",
                    label: t("quick.headcount"),
                    hint: t("quick.headcount.hint"),
                    error: form.errors["headcount"]
                ),
                value: form["headcount"],
                isWhole: true
            )
        }
    }

    private func purchases(_ t: Texts) -> Node {
        fieldGroup(title: t("quick.part.purchasing"), hint: t("quick.purchasing.hint")) {
            div(.class("quick-pairs")) {
                for group in assumptions.purchasing {
                    numberField(
                        Field(
                            name: group.fieldName,
                            label: group.label,
                            hint: t("quick.purchase.\(group.id).hint"),
                            error: form.errors[group.fieldName]
                        ),
                        value: form[group.fieldName],
                        unit: t("quick.unit.euro")
                    )
                }
            }
        }
    }
}
