import ActionPlanning
import EmissionFactors
import HTML
import Kernel
import WebPlatform

/// What the plan reckons with, each with what it is for.
struct AssumptionsPage: Page {
    static let name = "ActionPlanning/assumptions"
    let title: String
    let token: FormToken
    let lead: String
    /// What the firm's measures need and nobody has said.
    let missing: [String]
    let form: AssumptionsForm
    var errors = FieldErrors()

    var place: String { ActionPlanningURL.measures }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("measures.title"), title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(lead)
        if !missing.isEmpty { leadRemark { t("assumptions.missing", ["gaps": MeasureWords.list(missing, t)]) } }
        let version = FormToken(name: "version", value: "\(form.version)")
        pageForm(PageForm(action: ActionPlanningURL.assumptions, tokens: [token, version], warnsWhenLeaving: true)) {
            time(t)
            prices(t)
            years(t)
            target(t)
            actions {
                submitButton(t("measure.submit"))
                actionLink(PageLink(t("cancel"), href: ActionPlanningURL.measures), style: .quiet)
            }
        }
    }

    private func field(_ name: String, _ label: String, _ hint: String? = nil) -> Field {
        Field(name: name, label: label, hint: hint, error: errors[name])
    }

    private func time(_ t: Texts) -> Node {
        fieldGroup(title: t("assumptions.time"), hint: t("assumptions.time.hint")) {
            fieldRow {
                numberField(
                    field("firstYear", t("assumptions.firstYear"), t("assumptions.firstYear.hint")),
                    value: form["firstYear"],
                    isWhole: true
                )
                numberField(
                    field("years", t("assumptions.years"), t("assumptions.years.hint")),
                    value: form["years"],
                    unit: t("measure.life.unit"),
                    isWhole: true
                )
            }
            fieldRow {
                numberField(
                    field("discountRate", t("assumptions.discountRate"), t("assumptions.discountRate.hint")),
                    value: form["discountRate"],
                    unit: "%"
                )
                numberField(
                    field("runningCostGrowth", t("assumptions.runningCostGrowth"), t("assumptions.growth.hint")),
                    value: form["runningCostGrowth"],
                    unit: "%"
                )
            }
            checkboxField(field("residual", t("assumptions.residual")), isChecked: form.isOn("residual"))
            radioCards(
                field("method", t("assumptions.method"), t("assumptions.method.hint")),
                choices: Scope2Method.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                selected: form["method"]
            )
        }
    }

    private func prices(_ t: Texts) -> Node {
        fieldGroup(title: t("assumptions.prices"), hint: t("assumptions.prices.hint")) {
            for quantity in AssumptionsForm.priced { price(quantity, t) }
        }
    }

    private func price(_ quantity: AssumptionsForm.Quantity, _ t: Texts) -> Node {
        let name = "price-\(quantity.rawValue)"
        return details(.class("trace"), .open(!form[name].isEmpty || hasError(name))) {
            summary { t("assumptions.price.of", ["quantity": quantity.label(t)]) }
            fieldset(.class("field-group")) {
                legend(.class("visually-hidden")) { t("assumptions.price.of", ["quantity": quantity.label(t)]) }
                fieldRow {
                    amountField(
                        field(name, t("assumptions.price")),
                        value: form[name],
                        unitField: field(name + "-unit", t("assumptions.price.unit")),
                        units: quantity.units.map { Choice("€/\($0.symbol)", value: $0.symbol) },
                        unit: form[name + "-unit"]
                    )
                    numberField(
                        field(name + "-growth", t("assumptions.growth")),
                        value: form[name + "-growth"],
                        unit: "%"
                    )
                }
                checkboxField(
                    field(name + "-carbon", t("assumptions.carbon.inside")),
                    isChecked: form.isOn(name + "-carbon")
                )
                textField(
                    field(name + "-source", t("assumptions.source"), t("assumptions.source.hint")),
                    value: form[name + "-source"],
                    width: .long
                )
            }
        }
    }

    private func hasError(_ name: String) -> Bool { errors.faults.contains { $0.fieldID.hasPrefix(name) } }

    private func years(_ t: Texts) -> Node {
        fieldGroup(title: t("assumptions.byYear"), hint: t("assumptions.byYear.hint")) {
            for index in 0..<form.years {
                let year = form.firstYear.map { "\($0 + index)" } ?? t("assumptions.year", ["count": "\(index + 1)"])
                fieldset(.class("field-group")) {
                    legend { year }
                    fieldRow {
                        numberField(
                            field("budget-\(index)", t("assumptions.budget")),
                            value: form["budget-\(index)"],
                            unit: "€"
                        )
                        numberField(
                            field("liquidity-\(index)", t("assumptions.liquidity")),
                            value: form["liquidity-\(index)"],
                            unit: "€"
                        )
                        numberField(
                            field("carbon-\(index)", t("assumptions.carbon")),
                            value: form["carbon-\(index)"],
                            unit: "€/t"
                        )
                    }
                }
            }
        }
    }

    private func target(_ t: Texts) -> Node {
        fieldGroup(title: t("assumptions.goal"), hint: t("assumptions.goal.hint")) {
            fieldRow {
                numberField(field("target", t("assumptions.target")), value: form["target"], unit: "t CO₂e/a")
                numberField(
                    field("targetProbability", t("assumptions.targetProbability")),
                    value: form["targetProbability"],
                    unit: "%"
                )
            }
        }
    }
}
