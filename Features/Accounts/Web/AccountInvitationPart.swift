import HTML
import Kernel
import WebPlatform

/// Inviting by mail or by a link, and what is open of both.
struct AccountInvitationPart: Sendable {
    struct OpenInvitation: Sendable {
        let email: String
        let role: String
        /// „gültig bis …“ or „abgelaufen am …“
        let state: String
        let again: String
        let withdraw: String
    }

    struct OpenLink: Sendable {
        let role: String
        let expires: String
        let withdraw: String
    }

    var email = ""
    var role = "member"
    var errors = FieldErrors()
    var invitations: [OpenInvitation] = []
    var links: [OpenLink] = []
    /// Shown once, right after the link was made.
    var freshLink: String?

    @NodeBuilder func nodes(_ token: FormToken, _ t: Texts) -> [Node] {
        pageForm(PageForm(action: AccountsURL.mailInvitations, tokens: [token])) {
            radioCards(
                Field(name: "role", label: t("account.invite.role")),
                choices: [
                    Choice(t("role.member"), value: "member", detail: t("role.member.detail")),
                    Choice(t("role.owner"), value: "owner", detail: t("role.owner.detail")),
                ],
                selected: role
            )
            textField(
                Field(
                    name: "email",
                    label: t("account.invite.email"),
                    hint: t("account.invite.email.hint"),
                    error: errors["email"]
                ),
                value: email,
                kind: .email,
                width: .long,
                autocomplete: "off"
            )
            actions {
                submitButton(t("account.invite.send"))
                submitButton(t("account.invite.submit"), style: .secondary, formAction: AccountsURL.joinLinks)
            }
        }
        if !invitations.isEmpty {
            h3(.class("account-list")) { t("account.invitations") }
            invitationTable(token, t)
        }
        if !links.isEmpty {
            h3(.class("account-list")) { t("account.links") }
            ul(.class("join-links")) {
                for link in links {
                    li {
                        p { t("account.links.item", ["role": link.role, "date": link.expires]) }
                        postButton(
                            PostAction(
                                t("account.links.withdraw"),
                                action: link.withdraw,
                                tokens: [token],
                                style: .quiet
                            )
                        )
                    }
                }
            }
        }
    }

    private func invitationTable(_ token: FormToken, _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("account.invitations"),
                columns: [
                    TableColumn(t("register.email"), isRowTitle: true), TableColumn(t("account.role")),
                    TableColumn(t("account.invitations.state")), TableColumn(t("team.action"), isAction: true),
                ],
                rows: invitations.map { row in
                    TableRow([
                        TableCell(row.email), TableCell(row.role), TableCell(row.state),
                        TableCell(
                            .group([
                                postButton(
                                    PostAction(
                                        t("account.invitations.again"),
                                        action: row.again,
                                        tokens: [token],
                                        style: .quiet,
                                        spokenLabel: t("account.invitations.again.spoken", ["email": row.email])
                                    )
                                ),
                                postButton(
                                    PostAction(
                                        t("account.links.withdraw"),
                                        action: row.withdraw,
                                        tokens: [token],
                                        style: .quiet,
                                        spokenLabel: t("account.invitations.withdraw.spoken", ["email": row.email])
                                    )
                                ),
                            ])
                        ),
                    ])
                },
                narrow: .cards
            )
        )
    }
}
