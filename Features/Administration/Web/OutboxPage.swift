import HTML
import Kernel
import MailPlatform
import WebPlatform

/// The mails, the newest first.
struct OutboxPage: AdministrationPage {
    struct Row: Sendable {
        let subject: PageLink
        let recipient: String
        let state: Mark
        let fault: String?
        let created: String
    }

    static let name = "Administration/outbox"
    let title: String
    let lead: String
    let hasMailServer: Bool
    let state: MailOutbox.State?
    let rows: [Row]
    let pages: Pagination

    init(
        _ mails: some Sequence<MailOutbox.Mail>,
        state: MailOutbox.State?,
        window: ListWindow,
        hasMore: Bool,
        hasMailServer: Bool,
        _ t: Texts
    ) {
        title = t("outbox.title")
        lead = t("outbox.lead", ["days": "\(MailOutbox.daysKept)"])
        (self.hasMailServer, self.state) = (hasMailServer, state)
        rows = mails.map { mail in
            Row(
                subject: PageLink(mail.message.subject, href: AdministrationURL.mail(mail.id)),
                recipient: mail.message.recipient,
                state: Self.sign(mail.state, t),
                fault: mail.lastError.map { MailFault.sentence($0, t) },
                created: GermanInstant.text(mail.createdAt, t)
            )
        }
        pages = window.pagination(
            hasMore: hasMore,
            back: t("administration.page.previous"),
            on: t("administration.page.next"),
            t
        ) { AdministrationURL.outbox(state, page: $0) }
    }

    /// As it stands in the address.
    static func word(_ state: MailOutbox.State) -> String {
        switch state {
        case .queued: "wartet"
        case .sent: "zugestellt"
        case .dead: "unzustellbar"
        }
    }

    static func sign(_ state: MailOutbox.State, _ t: Texts) -> Mark {
        switch state {
        case .queued: Mark(.plain, t("outbox.state.queued"))
        case .sent: Mark(.done, t("outbox.state.sent"))
        case .dead: Mark(.attention, t("outbox.state.dead"))
        }
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        if !hasMailServer {
            notice(Notice(.info, word: t("administration.noServer.word"), text: t("administration.noServer")))
        }
        toolbar(
            Toolbar(
                action: AdministrationURL.outbox,
                label: t("administration.filter.label"),
                submit: t("administration.filter.submit")
            )
        ) {
            selectField(
                Field(name: "stand", label: t("administration.filter.state")),
                choices: [Choice(t("outbox.filter.all"), value: "")]
                    + MailOutbox.State.allCases.map { Choice(Self.sign($0, t).word, value: Self.word($0)) },
                selected: state.map { Self.word($0) } ?? ""
            )
        }
        if rows.isEmpty {
            emptyState(title: t("outbox.empty.title"), text: t("outbox.empty.text"))
        } else {
            dataTable(table(t))
            pagination(pages)
        }
    }

    private func table(_ t: Texts) -> DataTable {
        DataTable(
            caption: t("outbox.caption"),
            columns: [
                TableColumn(t("outbox.column.subject"), isRowTitle: true), TableColumn(t("outbox.column.recipient")),
                TableColumn(t("outbox.column.state")), TableColumn(t("outbox.column.time")),
            ],
            rows: rows.map { row in
                TableRow(
                    [
                        .link(row.subject), TableCell(row.recipient), TableCell(mark(row.state), detail: row.fault),
                        TableCell(row.created),
                    ],
                    needsAttention: row.state.kind == .attention
                )
            },
            narrow: .cards
        )
    }
}
