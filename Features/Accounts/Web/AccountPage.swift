import Accounts
import HTML
import Kernel
import WebPlatform

struct AccountPage: Page {
    struct Row: Sendable {
        let name: String
        let email: String
        let role: String
        let since: String
        /// Where one asks to take the person out; nil for whoever may not.
        let removal: String?
    }

    struct OpenLink: Sendable {
        let role: String
        let expires: String
        let withdraw: String
    }

    static let name = "Accounts/account"
    let title: String
    let token: FormToken
    let person: String
    let email: String
    let firm: String
    let role: String
    let team: [Row]
    let isOwner: Bool
    let links: [OpenLink]
    /// Shown once, right after the link was made.
    var freshLink: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("password.title"), href: AccountsURL.password), style: .secondary)
        }
        definitionList([
            Definition(t("account.person"), person), Definition(t("register.email"), email),
            Definition(t("account.firm"), firm), Definition(t("account.role"), role),
        ])
        freshLink.map { fresh($0, t) }
        pageSection(title: t("account.team"), id: "team") { teamTable(t) }
        if isOwner {
            pageSection(title: t("account.invite"), intro: t("account.invite.intro"), id: "einladen") { invitation(t) }
        }
    }

    private func fresh(_ link: String, _ t: Texts) -> Node {
        notice(
            Notice(
                .success,
                word: t("account.link.word"),
                content: .group([
                    p { t("account.link.text") }, p { code(.class("join-link")) { link } },
                ])
            )
        )
    }

    private func teamTable(_ t: Texts) -> Node {
        let action = isOwner ? [TableColumn(t("team.action"), isAction: true)] : []
        return dataTable(
            DataTable(
                caption: t("account.team"),
                showsCaption: false,
                columns: [
                    TableColumn(t("account.person"), isRowTitle: true), TableColumn(t("register.email")),
                    TableColumn(t("account.role")), TableColumn(t("account.since")),
                ] + action,
                rows: team.map { row in
                    let cells = [
                        TableCell(row.name), TableCell(row.email), TableCell(row.role), TableCell(row.since),
                    ]
                    return TableRow(isOwner ? cells + [removalCell(row, t)] : cells)
                },
                narrow: .cards
            )
        )
    }

    private func removalCell(_ row: Row, _ t: Texts) -> TableCell {
        guard let removal = row.removal else { return TableCell("") }
        let label = t("team.remove.spoken", ["name": row.name])
        return TableCell(a(.href(removal), .aria("label", label)) { t("team.remove") })
    }

    @NodeBuilder private func invitation(_ t: Texts) -> [Node] {
        pageForm(PageForm(action: AccountsURL.joinLinks, tokens: [token])) {
            radioCards(
                Field(name: "role", label: t("account.invite.role")),
                choices: [
                    Choice(t("role.member"), value: "member", detail: t("role.member.detail")),
                    Choice(t("role.owner"), value: "owner", detail: t("role.owner.detail")),
                ],
                selected: "member"
            )
            submitButton(t("account.invite.submit"))
        }
        if !links.isEmpty {
            h3 { t("account.links") }
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
}
