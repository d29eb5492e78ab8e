import HTML
import Kernel
import WebPlatform

/// All events, for the hub's team.
struct TeamEventsPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let dates: String
        let status: String
        let taken: String
        let waiting: String
    }

    static let name = "Events/team"
    let title: String
    let rows: [Row]
    var place: String { EventsURL.team }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("event.new"), href: EventsURL.newEvent), style: .primary)
            actionLink(PageLink(t("event.rooms"), href: EventsURL.rooms))
        }
        if rows.isEmpty {
            emptyState(title: t("event.team.none"), text: t("event.team.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("event.title"), isRowTitle: true), TableColumn(t("event.dates")),
                        TableColumn(t("event.status")), TableColumn(t("event.taken"), isNumeric: true),
                        TableColumn(t("event.waiting"), isNumeric: true),
                    ],
                    rows: rows.map { row in
                        TableRow(
                            [.link(PageLink(row.title, href: row.href))]
                                + [row.dates, row.status, row.taken, row.waiting].map { TableCell($0) }
                        )
                    },
                    narrow: .cards
                )
            )
        }
    }
}

/// One event with all who registered, for the hub's team.
struct TeamEventPage: Page {
    struct Row: Sendable {
        let name: String
        let firm: String
        let email: String
        let state: String
        let since: String
        /// Nil for a cancelled registration.
        let withdrawal: PostAction?
    }

    static let name = "Events/teamEvent"
    let title: String
    let facts: [(term: String, text: String)]
    let rows: [Row]
    let editing: String
    let attendance: String
    let feedback: String
    /// What everybody sees; nil for a draft.
    let page: String?
    let publication: PostAction?
    let cancellation: PostAction?
    var place: String { EventsURL.team }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("event.place.team"), title: title) {
            actionLink(PageLink(t("attendance.title"), href: attendance))
            actionLink(PageLink(t("feedback.results"), href: feedback))
            actionLink(PageLink(t("event.edit"), href: editing))
            page.map { actionLink(PageLink(t("event.page"), href: $0), style: .quiet) }
            publication.map { postButton($0) }
        }
        definitionList(facts.map { Definition($0.term, $0.text) })
        pageSection(title: t("event.registrations")) {
            if rows.isEmpty {
                p { t("event.registrations.none") }
            } else {
                dataTable(
                    DataTable(
                        caption: t("event.registrations"),
                        columns: [
                            TableColumn(t("event.name"), isRowTitle: true), TableColumn(t("event.firm")),
                            TableColumn(t("event.email")), TableColumn(t("event.state")),
                            TableColumn(t("event.since")), TableColumn(t("event.withdraw.submit"), isAction: true),
                        ],
                        rows: rows.map { row in
                            TableRow(
                                [
                                    TableCell(row.name), cell(row.firm, t), cell(row.email, t), TableCell(row.state),
                                    TableCell(row.since), TableCell(row.withdrawal.map { postButton($0) } ?? .empty),
                                ]
                            )
                        },
                        narrow: .cards
                    )
                )
            }
        }
        cancellation.map { cancellation in
            disclosedConfirmation(
                label: t("event.callOff"),
                sentence: t("event.callOff.sentence"),
                confirm: cancellation
            )
        }
    }

    private func cell(_ text: String, _ t: Texts) -> TableCell {
        text.isEmpty ? .missing(t("event.missing")) : TableCell(text)
    }
}
