import HTML
import Kernel
import WebPlatform

/// How one signs in, and where one is signed in.
struct SecurityPage: Page {
    struct SessionRow: Sendable {
        let device: String
        let begun: String
        let lastUsed: String
        /// Where to end it; nil for the one in which this page is read.
        let end: String?
    }

    static let name = "Accounts/security"
    let title: String
    let token: FormToken
    let email: String
    let isConfirmed: Bool
    /// What the second factor is at: off, or on with so many written codes.
    let factor: String
    let sessions: [SessionRow]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("security.lead"))
        pageSection(title: t("security.address")) {
            definitionList([
                Definition(
                    t("register.email"),
                    .group([
                        .text(email + " "),
                        isConfirmed
                            ? mark(Mark(.done, t("email.isConfirmed")))
                            : mark(Mark(.attention, t("email.isUnconfirmed"))),
                    ])
                )
            ])
            actions {
                actionLink(PageLink(t("email.title"), href: AccountsURL.email))
                actionLink(PageLink(t("password.title"), href: AccountsURL.password))
            }
        }
        pageSection(title: t("factor.title"), intro: factor) {
            actionLink(PageLink(t("factor.manage"), href: AccountsURL.secondFactor))
        }
        pageSection(title: t("passkeys.title"), intro: t("passkeys.lead")) {
            actionLink(PageLink(t("passkeys.manage"), href: AccountsURL.passkeys))
        }
        pageSection(title: t("sessions.title"), intro: t("sessions.intro"), id: "sitzungen") { sessionTable(t) }
    }

    @NodeBuilder private func sessionTable(_ t: Texts) -> [Node] {
        dataTable(
            DataTable(
                caption: t("sessions.title"),
                columns: [
                    TableColumn(t("sessions.device"), isRowTitle: true), TableColumn(t("sessions.begun")),
                    TableColumn(t("sessions.used")), TableColumn(t("team.action"), isAction: true),
                ],
                rows: sessions.map { row in
                    TableRow([TableCell(row.device), TableCell(row.begun), TableCell(row.lastUsed), action(row, t)])
                },
                narrow: .cards
            )
        )
        if sessions.count > 1 {
            postButton(
                PostAction(t("sessions.endOthers"), action: AccountsURL.otherSessions, tokens: [token])
            )
        }
    }

    private func action(_ row: SessionRow, _ t: Texts) -> TableCell {
        guard let end = row.end else { return TableCell(mark(Mark(.plain, t("sessions.present")))) }
        let spoken = t("sessions.end.spoken", ["device": row.device, "day": row.begun])
        return TableCell(
            postButton(
                PostAction(t("sessions.end"), action: end, tokens: [token], style: .quiet, spokenLabel: spoken)
            )
        )
    }
}
