import HTML
import Kernel
import WebPlatform

/// The firm one works for, as the account page shows it.
struct AccountFirmPart: Sendable {
    struct Row: Sendable {
        let name: String
        let email: String
        let role: String
        let since: String
        /// Where the role is changed; nil for whoever may not.
        let change: String?
        /// Where one asks to take the person out; nil for whoever may not.
        let removal: String?
    }

    let name: String
    let role: String
    /// „Nur lesen, noch bis …“ or until when a grant runs; nil for members.
    let limit: String?
    let isOwner: Bool
    let team: [Row]
    var invitation = AccountInvitationPart()

    var errors: FieldErrors { invitation.errors }

    func definitions(_ t: Texts) -> [Definition] {
        [Definition(t("account.firm"), name), Definition(t("account.role"), role)]
            + (limit.map { [Definition(t("account.limit"), $0)] } ?? [])
    }

    @NodeBuilder func nodes(_ token: FormToken, _ t: Texts) -> [Node] {
        invitation.freshLink.map { fresh($0, t) }
        pageSection(title: t("account.team"), id: "team") { teamTable(t) }
        if isOwner {
            pageSection(title: t("account.invite"), intro: t("account.invite.intro"), id: "einladen") {
                invitation.nodes(token, t)
            }
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
                    return TableRow(isOwner ? cells + [actionCell(row, t)] : cells)
                },
                narrow: .cards
            )
        )
    }

    private func actionCell(_ row: Row, _ t: Texts) -> TableCell {
        let change = row.change.map { address in
            a(.href(address), .aria("label", t("team.role.spoken", ["name": row.name]))) { t("team.role") }
        }
        let removal = row.removal.map { address in
            a(.href(address), .aria("label", t("team.remove.spoken", ["name": row.name]))) { t("team.remove") }
        }
        let links = [change, removal].compactMap { $0 }
        return TableCell(ul(.class("cell-actions")) { for link in links { li { link } } })
    }
}
