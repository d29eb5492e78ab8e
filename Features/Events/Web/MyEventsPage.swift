import HTML
import Kernel
import WebPlatform

/// What a person has registered for, alone or for colleagues.
struct MyEventsPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let name: String
        let dates: String
        let place: String
        let state: String
        /// Nil once it is over or called off.
        let withdrawal: PostAction?
    }

    static let name = "Events/mine"
    let title: String
    let rows: [Row]
    var place: String { EventsURL.events }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("event.list"), title: title) {
            actionLink(PageLink(t("certificates.title"), href: AttendanceURL.own))
        }
        if rows.isEmpty {
            emptyState(title: t("event.mine.none"), text: t("event.mine.none.text")) {
                actionLink(PageLink(t("event.list"), href: EventsURL.events), style: .primary)
            }
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("event.title"), isRowTitle: true), TableColumn(t("event.name")),
                        TableColumn(t("event.dates")), TableColumn(t("event.location")), TableColumn(t("event.state")),
                        TableColumn(t("event.withdraw.submit"), isAction: true),
                    ],
                    rows: rows.map { row in
                        TableRow(
                            [.link(PageLink(row.title, href: row.href))]
                                + [row.name, row.dates, row.place, row.state].map { TableCell($0) }
                                + [TableCell(row.withdrawal.map { postButton($0) } ?? .empty)]
                        )
                    },
                    narrow: .cards
                )
            )
        }
    }
}
