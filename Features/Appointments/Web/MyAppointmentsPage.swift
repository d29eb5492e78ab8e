import HTML
import Kernel
import WebPlatform

/// What somebody has booked, and the address under which a calendar program reads it.
struct MyAppointmentsPage: Page {
    struct Row: Sendable {
        let when: String
        let href: String
        let host: String
        let place: String
        let state: String
    }

    static let name = "Appointments/mine"
    let title: String
    let coming: [Row]
    let past: [Row]
    /// Leads to those that others have booked with the person; nil: is no coach.
    let hosted: PageLink?
    /// The secret address; nil: none is open.
    let feed: String?
    let open: PostAction
    let close: PostAction
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("appointment.place.find"), href: AppointmentsURL.coaches), style: .primary)
            hosted.map { actionLink($0) }
        }
        if coming.isEmpty, past.isEmpty {
            emptyState(title: t("mine.none"), text: t("mine.none.text"))
        } else {
            pageSection(title: t("mine.coming")) {
                coming.isEmpty ? p { t("mine.coming.none") } : table(t("mine.coming"), coming, t)
            }
            if !past.isEmpty { pageSection(title: t("mine.past")) { table(t("mine.past"), past, t) } }
        }
        pageSection(title: t("mine.feed"), intro: t("mine.feed.intro")) {
            if let feed {
                p { t("mine.feed.address") }
                p(.class("secret-address")) { feed }
                p { t("mine.feed.secret") }
                actions {
                    postButton(open)
                    postButton(close)
                }
            } else {
                actions { postButton(open) }
            }
        }
    }

    private func table(_ caption: String, _ rows: [Row], _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: caption,
                columns: [
                    TableColumn(t("appointment.when"), isRowTitle: true), TableColumn(t("appointment.host")),
                    TableColumn(t("appointment.place")), TableColumn(t("appointment.state")),
                ],
                rows: rows.map { row in
                    TableRow([
                        .link(PageLink(row.when, href: row.href)), TableCell(row.host), TableCell(row.place),
                        TableCell(row.state),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
