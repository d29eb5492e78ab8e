import Companies
import HTML
import Kernel
import WebPlatform

/// How the balance of one year is drawn up.
struct YearPage: Page {
    static let name = "Companies/year"
    let title: String
    let form: YearForm
    var frame: FormFrame
    /// Why nothing can be changed; the settings are shown as facts then.
    let closed: String?
    let facts: [(term: String, value: String)]
    let editions: [String]
    /// The base year so far, where it is another one.
    let otherBaseYear: String?
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("section.years"), title: title)
        if let closed {
            notice(Notice(.info, word: t("notice.word"), text: closed))
            definitionList(facts.map { Definition($0.term, $0.value) })
        } else {
            frame.head(t)
            frame.node(t, submit: t("form.save"), cancel: CompaniesURL.years) {
                boundary(t)
                fieldGroup(title: t("year.comparison")) { comparison(t) }
                fieldGroup(title: t("year.factors")) { factors(t) }
            }
        }
    }

    private func boundary(_ t: Texts) -> Node {
        radioCards(
            Field(
                name: "approach",
                label: t("year.approach"),
                hint: t("year.approach.hint"),
                error: frame.errors["approach"]
            ),
            choices: ConsolidationApproach.allCases.map {
                Choice($0.word(t), value: $0.rawValue, detail: $0.detail(t))
            },
            selected: form.approach
        )
    }

    @NodeBuilder private func comparison(_ t: Texts) -> [Node] {
        checkboxField(
            Field(
                name: "baseYear",
                label: t("year.baseYear.label"),
                hint: otherBaseYear.map { t("year.baseYear.other", ["year": $0]) } ?? t("year.baseYear.hint")
            ),
            isChecked: form.isBaseYear
        )
        numberField(
            Field(
                name: "threshold",
                label: t("year.threshold"),
                hint: t("year.threshold.hint"),
                error: frame.errors["threshold"],
                isRequired: true
            ),
            value: form.threshold,
            unit: "%"
        )
    }

    @NodeBuilder private func factors(_ t: Texts) -> [Node] {
        radioCards(
            Field(name: "gwpSet", label: t("year.gwpSet"), hint: t("year.gwpSet.hint"), error: frame.errors["gwpSet"]),
            choices: [
                Choice(t("year.gwpSet.ar6"), value: "ar6", detail: t("year.gwpSet.ar6.detail")),
                Choice(t("year.gwpSet.ar5"), value: "ar5", detail: t("year.gwpSet.ar5.detail")),
            ],
            selected: form.gwpSet
        )
        selectField(
            Field(
                name: "factorEdition",
                label: t("year.edition"),
                hint: t("year.edition.hint"),
                error: frame.errors["factorEdition"]
            ),
            choices: editions.map { Choice($0, value: $0) },
            selected: form.factorEdition,
            prompt: t("year.edition.newest")
        )
    }
}
