import HTML
import Kernel
import WebPlatform

/// The audit log of a firm, of a works council or of the hub.
struct AuditLogPage: Page {
    struct Row: Sendable {
        let time: String
        let person: String
        /// "Coach", "Hilfe durch den Hub"; nil for the firm's own people.
        let mark: String?
        let action: String
        let feature: String
        /// „Ergebnis 2025“; nil for a page that is no longer there.
        let page: String?
        /// The address with its years and ids.
        let place: String
    }

    struct Selection: Sendable {
        var person = ""
        var feature = ""
        var action = ""
        var from = ""
        var through = ""
    }

    static let name = "DataProtection/auditLog"
    let title: String
    let lead: String
    let action: String
    let people: [Choice]
    let features: [Choice]
    let selection: Selection
    let rows: [Row]
    let count: String
    let pages: Pagination
    var sections: [PageLink] = []

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        toolbar(
            Toolbar(
                action: action,
                label: t("log.filter"),
                submit: t("log.filter.submit"),
                reset: PageLink(t("log.filter.reset"), href: action),
                count: count
            )
        ) { fields(t) }
        if rows.isEmpty {
            emptyState(title: t("log.empty"), text: t("log.empty.text"))
        } else {
            table(t)
            pagination(pages)
        }
        p { t("log.note") }
    }

    @NodeBuilder private func fields(_ t: Texts) -> [Node] {
        selectField(
            Field(name: "person", label: t("log.person")),
            choices: people,
            selected: selection.person,
            prompt: t("log.all")
        )
        selectField(
            Field(name: "bereich", label: t("log.feature")),
            choices: features,
            selected: selection.feature,
            prompt: t("log.all")
        )
        selectField(
            Field(name: "art", label: t("log.action")),
            choices: [
                Choice(t("log.action.read"), value: "read"), Choice(t("log.action.change"), value: "change"),
            ],
            selected: selection.action,
            prompt: t("log.all")
        )
        dateField(Field(name: "von", label: t("log.from")), value: selection.from)
        dateField(Field(name: "bis", label: t("log.through")), value: selection.through)
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("log.time"), isRowTitle: true), TableColumn(t("log.person")),
                    TableColumn(t("log.action")), TableColumn(t("log.feature")), TableColumn(t("log.place")),
                ],
                rows: rows.map { row in
                    TableRow([
                        TableCell(row.time),
                        row.mark.map { TableCell.marked(row.person, Mark(.attention, $0)) } ?? TableCell(row.person),
                        TableCell(row.action), TableCell(row.feature),
                        row.page.map { TableCell($0) } ?? TableCell(code { row.place }),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
