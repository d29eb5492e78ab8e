import CarbonAccounting
import HTML
import Kernel
import WebPlatform

/// What the line is about and how its amount is at hand.
struct EntryCategoryPart {
    let fields: EntryFields
    let errors: FieldErrors
    let isNew: Bool
    let year: ReportingYear

    @NodeBuilder func nodes(_ t: Texts) -> [Node] {
        if isNew {
            hiddenField(FormToken(name: EntryField.category.rawValue, value: fields.category.rawValue))
            p(.class("entry-category")) {
                fields.category.explanation(t)
                " "
                a(.href(CarbonAccountingURL.newEntry(year))) { t("entry.category.change") }
            }
        }
        refreshing {
            if !isNew { categoryField(t) }
            wayField(t)
        }
        textField(
            fields.field(.description, t("entry.description"), hint: t("entry.description.hint"), errors),
            value: fields.form[.description],
            width: .long,
            maxLength: EntryReading.longestText
        )
    }

    private func categoryField(_ t: Texts) -> Node {
        selectField(
            fields.field(.category, t("entry.category"), errors),
            choices: EmissionCategory.allCases.map {
                Choice($0.numberedLabel(t), value: $0.rawValue, group: $0.scope.label(t))
            },
            selected: fields.category.rawValue,
            width: .long
        )
    }

    @NodeBuilder private func wayField(_ t: Texts) -> [Node] {
        let ways = EntryWay.ways(of: fields.category)
        if ways.count > 1 {
            radioCards(
                fields.field(.way, t("entry.way"), errors),
                choices: ways.map {
                    Choice(
                        $0.label(fields.category, t),
                        value: $0.rawValue,
                        detail: $0.explanation(fields.category, t)
                    )
                },
                selected: fields.way.rawValue
            )
        } else {
            hiddenField(FormToken(name: EntryField.way.rawValue, value: fields.way.rawValue))
        }
        if ways.count > 1 || !isNew {
            noscript { submitButton(t("entry.way.show"), style: .secondary, name: "refresh", value: "1") }
        }
    }

    /// Another choice here asks for other fields below: the server sends them with everything typed still in them.
    private func refreshing(@NodeBuilder content: () -> [Node]) -> Node {
        div(
            .class("entry-choice"),
            .hx("post", CarbonAccountingURL.entryFields(year)),
            .hx("trigger", "change"),
            .hx("target", "#angaben"),
            .hx("swap", "outerHTML")
        ) { content() }
    }
}
