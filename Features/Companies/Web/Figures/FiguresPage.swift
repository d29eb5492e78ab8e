import Companies
import HTML
import Kernel
import WebPlatform

/// A year's figures of the firm, and the size classes they make.
struct FiguresPage: Page {
    struct Related: Sendable {
        let name: PageLink
        let relation: String
        let staff: String?
        let turnover: String?
        let balanceSheet: String?
    }

    static let name = "Companies/figures"
    let title: String
    let form: FiguresForm
    var frame: FormFrame
    /// Why nothing can be changed; the form is left out then.
    let closed: String?
    /// What was typed and could not be saved any more, beside what holds.
    var unsaved: Conflict?
    let sizes: [SizePanel]
    let difference: String?
    let related: [Related]
    let years: YearSwitch?
    let sections: [PageLink]

    var place: String { CompaniesURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        if let closed {
            notice(Notice(.info, word: t("notice.word"), text: closed))
            unsaved?.unsaved(t) ?? .empty
        } else {
            frame.head(t)
            leadSentence(t("figures.lead"))
            entry(t)
        }
        pageSection(title: t("figures.sizes"), intro: t("size.intro"), id: "groesse") {
            difference.map { difference in p { difference } }
        }
        for size in sizes { size.node(t) }
        if !related.isEmpty {
            pageSection(title: t("figures.related"), intro: t("figures.related.intro"), id: "verbund") {
                relatedTable(t)
            }
        }
    }

    private func entry(_ t: Texts) -> Node {
        frame.node(t, submit: t("form.save"), cancel: CompaniesURL.firm) {
            fieldGroup(title: t("figures.people")) { peopleFields(t) }
            fieldGroup(title: t("figures.money"), hint: t("figures.money.hint")) { moneyFields(t) }
            fieldGroup(title: t("figures.ownUnit.title"), hint: t("figures.ownUnit.hint")) { unitFields(t) }
        }
    }

    private func peopleFields(_ t: Texts) -> Node {
        fieldRow {
            numberField(
                Field(
                    name: "employees",
                    label: t("figures.employees"),
                    hint: t("figures.employees.hint"),
                    error: frame.errors["employees"]
                ),
                value: form.employees
            )
            numberField(
                Field(
                    name: "fullTimeEquivalents",
                    label: t("figures.workUnits"),
                    hint: t("figures.workUnits.hint"),
                    error: frame.errors["fullTimeEquivalents"],
                    note: t("form.optional")
                ),
                value: form.fullTimeEquivalents
            )
        }
    }

    private func moneyFields(_ t: Texts) -> Node {
        fieldRow {
            numberField(
                Field(name: "turnover", label: t("figures.turnover"), error: frame.errors["turnover"]),
                value: form.turnover,
                unit: "€",
                width: .medium
            )
            numberField(
                Field(name: "balanceSheet", label: t("figures.balanceSheet"), error: frame.errors["balanceSheet"]),
                value: form.balanceSheet,
                unit: "€",
                width: .medium
            )
        }
    }

    private func unitFields(_ t: Texts) -> Node {
        fieldRow {
            textField(
                Field(
                    name: "ownUnit",
                    label: t("figures.ownUnit"),
                    error: frame.errors["ownUnit"],
                    note: t("form.optional")
                ),
                value: form.ownUnit
            )
            numberField(
                Field(
                    name: "ownUnitCount",
                    label: t("figures.ownUnit.count"),
                    error: frame.errors["ownUnitCount"],
                    note: t("form.optional")
                ),
                value: form.ownUnitCount,
                width: .medium
            )
        }
    }

    private func relatedTable(_ t: Texts) -> Node {
        func cell(_ text: String?) -> TableCell { text.map { TableCell($0) } ?? .missing(t("missing")) }
        return dataTable(
            DataTable(
                caption: t("figures.related"),
                columns: [
                    TableColumn(t("holding.undertaking"), isRowTitle: true), TableColumn(t("relation.title")),
                    TableColumn(t("size.criterion.staff"), isNumeric: true),
                    TableColumn(t("figures.turnover"), isNumeric: true),
                    TableColumn(t("figures.balanceSheet"), isNumeric: true),
                ],
                rows: related.map { row in
                    TableRow([
                        .link(row.name), TableCell(row.relation), cell(row.staff), cell(row.turnover),
                        cell(row.balanceSheet),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
