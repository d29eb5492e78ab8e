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
    /// What was typed and could not be saved any more, beside what holds.
    var unsaved: Conflict?
    let facts: [(term: String, value: String)]
    /// The newest first.
    let editions: [String]
    let balance: PageLink
    /// What another edition of the factors would change.
    let comparison: PageLink
    /// Only for those who may remove the year.
    var removal: PageLink?
    /// The base year so far, where it is another one.
    let otherBaseYear: String?
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("section.years"), title: title)
        if let closed {
            notice(Notice(.info, word: t("notice.word"), text: closed))
            unsaved?.unsaved(t) ?? .empty
            definitionList(facts.map { Definition($0.term, $0.value) })
            p { a(.href(balance.href)) { balance.label } }
        } else {
            p { a(.href(balance.href)) { balance.label } }
            frame.head(t)
            frame.node(t, submit: t("form.save"), cancel: CompaniesURL.years) {
                boundary(t)
                fieldGroup(title: t("year.comparison")) { comparison(t) }
                fieldGroup(title: t("year.factors")) { factors(t) }
            }
        }
        removal.map { removal in p { a(.href(removal.href)) { removal.label } } }
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
                hint: otherBaseYear.map { t("year.baseYear.other", ["year": $0]) } ?? t("year.baseYear.hint"),
                error: frame.errors["baseYear"]
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
            selected: form.factorEdition
        )
        p { a(.href(comparison.href)) { comparison.label } }
    }
}
