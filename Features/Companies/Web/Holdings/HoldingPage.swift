import Companies
import HTML
import Kernel
import WebPlatform

/// The form of one holding: who holds how much of whom.
struct HoldingPage: Page {
    static let name = "Companies/holding"
    let title: String
    let form: HoldingForm
    var frame: FormFrame
    let firmName: String
    let undertakings: [Choice]
    /// A new holding may bring a new undertaking along.
    let isNew: Bool
    var removal: PostAction?
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("section.holdings"), title: title)
        frame.head(t)
        frame.node(t, submit: t("form.save"), cancel: CompaniesURL.holdings) {
            fieldGroup(title: t("holding.parties")) { partyFields(t) }
            fieldGroup(title: t("holding.influence")) { influenceFields(t) }
            fieldGroup(title: t("holding.years"), hint: t("holding.years.hint")) { yearFields(t) }
        }
        removal.map { removal in
            disclosedConfirmation(
                label: t("holding.remove"),
                sentence: t("holding.remove.sentence"),
                confirm: removal
            )
        }
    }

    private func parties(_ t: Texts) -> [Choice] {
        let fresh = isNew ? [Choice(t("holding.new"), value: HoldingForm.new)] : []
        return [Choice(firmName, value: HoldingForm.firm)] + undertakings + fresh
    }

    @NodeBuilder private func partyFields(_ t: Texts) -> [Node] {
        fieldRow {
            selectField(
                Field(name: "parent", label: t("holding.parent"), error: frame.errors["parent"], isRequired: true),
                choices: parties(t),
                selected: form.parent
            )
            selectField(
                Field(name: "child", label: t("holding.child"), error: frame.errors["child"], isRequired: true),
                choices: parties(t),
                selected: form.child
            )
        }
        if isNew { newFields(t) }
        fieldRow { shareFields(t) }
    }

    @NodeBuilder private func shareFields(_ t: Texts) -> [Node] {
        numberField(
            Field(
                name: "share",
                label: t("holding.share"),
                hint: t("holding.share.hint"),
                error: frame.errors["share"],
                isRequired: true
            ),
            value: form.share,
            unit: "%"
        )
        numberField(
            Field(
                name: "votes",
                label: t("holding.votes"),
                hint: t("holding.votes.hint"),
                error: frame.errors["votes"],
                note: t("form.optional")
            ),
            value: form.votes,
            unit: "%"
        )
    }

    @NodeBuilder private func newFields(_ t: Texts) -> [Node] {
        textField(
            Field(
                name: "newName",
                label: t("holding.newName"),
                hint: t("holding.newName.hint"),
                error: frame.errors["newName"]
            ),
            value: form.newName,
            width: .long
        )
        radioCards(
            Field(name: "newKind", label: t("holding.newKind")),
            choices: Undertaking.Kind.allCases.map { Choice($0.word(t), value: $0.rawValue, detail: $0.detail(t)) },
            selected: form.newKind
        )
    }

    @NodeBuilder private func influenceFields(_ t: Texts) -> [Node] {
        checkboxField(
            Field(
                name: "operationalControl",
                label: t("holding.operationalControl.label"),
                hint: t("holding.operationalControl.hint"),
                error: frame.errors["operationalControl"]
            ),
            isChecked: form.hasOperationalControl
        )
        radioCards(
            Field(
                name: "accounting",
                label: t("holding.accounting"),
                hint: t("holding.accounting.hint"),
                error: frame.errors["accounting"],
                isRequired: true
            ),
            choices: HoldingAccounting.allCases.map { Choice($0.word(t), value: $0.rawValue, detail: $0.detail(t)) },
            selected: form.accounting
        )
    }

    private func yearFields(_ t: Texts) -> Node {
        fieldRow {
            numberField(
                Field(name: "firstYear", label: t("holding.firstYear"), error: frame.errors["firstYear"]),
                value: form.firstYear,
                isWhole: true
            )
            numberField(
                Field(name: "lastYear", label: t("holding.lastYear"), error: frame.errors["lastYear"]),
                value: form.lastYear,
                isWhole: true
            )
        }
    }
}
