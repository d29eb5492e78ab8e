import HTML
import Kernel
import WebPlatform

/// One question of a report with its fields, rows, evidence, and the way on.
struct QuestionPage: Page {
    struct Table: Sendable {
        let caption: String
        /// Of the rows' names.
        let head: String
        let columns: [String]
        let rows: [Row]
        let pages: Pagination?
        let intro: String
        /// Who worked in it last.
        let remark: String?
    }

    struct Row: Sendable {
        let member: String
        let title: String
        let cells: [AnswerInput?]
        /// Nil where rows are not taken away here.
        let removal: String?
    }

    struct NewRow: Sendable {
        let title: String
        let search: ComboboxField?
        let inputs: [AnswerInput]
    }

    struct Omitting: Sendable {
        let choices: [Choice]
        let selected: String
        let text: String
        /// Who left it out, and when.
        let remark: String?
        let isOpen: Bool
    }

    struct Offer: Sendable {
        let text: String
        let label: String
        let name: String
    }

    static let name = "SustainabilityReporting/question"
    let title: String
    let kicker: String
    /// „Energie und Klima · Frage 3 von 40“
    let position: String
    let help: String
    let example: String?
    let offers: [Offer]
    let plain: [AnswerInput]
    let table: Table?
    let newRow: NewRow?
    /// What is not asked, and why.
    let left: [String]
    let omitting: Omitting
    let evidence: EvidencePart
    let isFrozen: Bool
    let action: String
    let tokens: [FormToken]
    let back: PageLink
    let hasNext: Bool
    let overview: PageLink
    let errors: FieldErrors

    var place: String { InterviewURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title) { actionLink(overview, style: .quiet) }
        leadRemark { position }
        if isFrozen { notice(Notice(.info, word: t("interview.hint"), text: t("interview.frozen"))) }
        errorSummary(title: t("interview.faults"), faults: errors.faults)
        p(.class("answer-help")) { help }
        example.map { example in
            details(.class("answer-example")) {
                summary { t("interview.example") }
                p { example }
            }
        }
        if isFrozen {
            div(.class("form")) { fieldset(.class("form-reading"), .disabled()) { fields(t) } }
        } else {
            let draft = DraftWords(restored: t("interview.draft.restored"), discard: t("interview.draft.discard"))
            pageForm(PageForm(action: action, tokens: tokens, draft: draft)) {
                // The first button is what the enter key presses.
                button(.class("visually-hidden"), .type("submit"), .name("tun"), .value("bleiben"), .tabindex("-1")) {
                    t("interview.save")
                }
                for offer in offers {
                    p(.class("answer-offer")) {
                        span { offer.text }
                        button(
                            .class("action action-secondary action-small"),
                            .type("submit"),
                            .name(offer.name),
                            .value("alle")
                        ) { offer.label }
                    }
                }
                fields(t)
                actions {
                    submitButton(
                        hasNext ? t("interview.saveNext") : t("interview.saveEnd"),
                        name: "tun",
                        value: "weiter"
                    )
                    submitButton(t("interview.save"), style: .secondary, name: "tun", value: "bleiben")
                    actionLink(back, style: .quiet)
                }
            }
        }
        evidence.node(t, isFrozen: isFrozen)
    }

    @NodeBuilder private func fields(_ t: Texts) -> [Node] {
        for input in plain { input.nodes(t) }
        table.map { table in grid(table, t) }
        newRow.map { row in
            fieldGroup(title: row.title) {
                row.search.map { search in comboboxField(search) }
                div(.class("field-row answer-row")) { for input in row.inputs { input.nodes(t) } }
                if !isFrozen {
                    actions { submitButton(t("interview.row.add"), style: .secondary, name: "tun", value: "zeile") }
                }
            }
        }
        if !left.isEmpty {
            details(.class("answer-left")) {
                summary { t("interview.left", count: left.count) }
                ul { for line in left { li { line } } }
            }
        }
        omission(t)
    }

    private func grid(_ table: Table, _ t: Texts) -> Node {
        section(.class("answer-table"), .id("zeilen")) {
            if !table.intro.isEmpty { p(.class("field-hint")) { table.intro } }
            if !table.rows.isEmpty {
                let hasRemoval = table.rows.contains { $0.removal != nil }
                dataTable(
                    DataTable(
                        caption: table.caption,
                        columns: [TableColumn(table.head, isRowTitle: true)] + table.columns.map { TableColumn($0) }
                            + (hasRemoval ? [TableColumn(t("interview.row.remove"), isAction: true)] : []),
                        rows: table.rows.map { row in
                            TableRow(
                                [heading(row)]
                                    + row.cells.map { cell in
                                        TableCell(.group(cell?.cell(t) ?? []))
                                    }
                                    + (hasRemoval ? [removal(row, t)] : []),
                                id: row.member.isEmpty ? nil : "zeile-\(row.member)"
                            )
                        },
                        narrow: .cards
                    )
                )
            }
            table.pages.map { pages in pagination(pages) }
            table.remark.map { remark in p(.class("field-hint")) { remark } }
        }
    }

    private func heading(_ row: Row) -> TableCell {
        if row.member.isEmpty { return TableCell(row.title) }
        return TableCell(.group([.text(row.title), hiddenField(FormToken(name: "zeile", value: row.member))]))
    }

    private func removal(_ row: Row, _ t: Texts) -> TableCell {
        guard let spoken = row.removal else { return "" }
        let id = "entfernen-\(row.member)"
        return TableCell(
            div(.class("answer-removal")) {
                input(
                    .id(id),
                    .type("checkbox"),
                    .name("entfernen"),
                    .value(row.member),
                    .aria("label", spoken)
                )
                label(.for(id)) { t("interview.row.remove") }
            }
        )
    }

    private func omission(_ t: Texts) -> Node {
        details(.class("answer-omission"), .open(omitting.isOpen)) {
            summary { t("interview.omit") }
            omitting.remark.map { remark in p(.class("field-hint")) { remark } }
            radioCards(
                Field(name: "weglassen", label: t("interview.omit.which"), hint: t("interview.omit.hint")),
                choices: omitting.choices,
                selected: omitting.selected
            )
            textAreaField(
                Field(
                    name: "weglassen.text",
                    label: t("interview.omit.text"),
                    hint: t("interview.omit.text.hint"),
                    error: errors["weglassen.text"]
                ),
                value: omitting.text,
                lines: 2
            )
        }
    }
}
