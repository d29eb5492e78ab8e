import HTML
import Kernel
import WebPlatform

/// What others have booked with oneself: what comes, and of what was, who did not come.
struct HostedPage: Page {
    struct Row: Sendable {
        let when: String
        let guest: String
        let email: String
        let place: String
        let topic: String
        let state: String
        let actions: [Node]
    }

    /// The question before one is called off.
    struct Cancelling: Sendable {
        let facts: [Definition]
        let action: String
        var reason = ""
        var error: String?
    }

    static let name = "Appointments/hosted"
    static let longestReason = 500
    let title: String
    /// Why nothing was changed; nil: nothing was asked for.
    var trouble: String?
    let coming: [Row]
    let past: [Row]
    var cancelling: Cancelling?
    let token: FormToken
    var place: String { AppointmentsURL.coaches }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("hosted.series"), href: AppointmentSeriesURL.series))
        }
        trouble.map { notice(Notice(.warning, word: t("booking.trouble"), text: $0)) }
        cancelling.map { question($0, t) }
        if coming.isEmpty, past.isEmpty {
            emptyState(title: t("hosted.none"), text: t("hosted.none.text"))
        } else {
            pageSection(title: t("mine.coming")) {
                coming.isEmpty ? p { t("mine.coming.none") } : table(t("mine.coming"), coming, t)
            }
            if !past.isEmpty {
                pageSection(title: t("hosted.past"), intro: t("hosted.past.intro")) { table(t("hosted.past"), past, t) }
            }
        }
    }

    private func question(_ cancelling: Cancelling, _ t: Texts) -> Node {
        pageSection(title: t("appointment.cancel.question"), id: "absage") {
            definitionList(cancelling.facts)
            pageForm(PageForm(action: cancelling.action, tokens: [token])) {
                textAreaField(
                    Field(
                        name: "reason",
                        label: t("hosted.reason"),
                        hint: t("hosted.reason.hint"),
                        error: cancelling.error,
                        note: t("booking.optional")
                    ),
                    value: cancelling.reason,
                    lines: 2
                )
                actions {
                    submitButton(t("appointment.cancel"), style: .destructive)
                    actionLink(PageLink(t("hosted.keep"), href: AppointmentsURL.hosted), style: .quiet)
                }
            }
        }
    }

    private func table(_ caption: String, _ rows: [Row], _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: caption,
                columns: [
                    TableColumn(t("appointment.when"), isRowTitle: true), TableColumn(t("appointment.guest")),
                    TableColumn(t("appointment.place")), TableColumn(t("appointment.topic")),
                    TableColumn(t("appointment.state")), TableColumn(t("hours.actions"), isAction: true),
                ],
                rows: rows.map { row in
                    TableRow([
                        TableCell(row.when), TableCell(row.guest, detail: row.email), TableCell(row.place),
                        TableCell(row.topic), TableCell(row.state), TableCell(.group(row.actions)),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
