import HTML
import Kernel
import WebPlatform

/// Who sits in the council, and whom its chairs have invited.
struct MembersPage: CouncilAreaPage {
    struct Row: Sendable {
        let name: String
        let email: String
        /// „Vorsitz“, „Mitglied“, „ruht“
        let role: String
        let since: String
        /// Gives or takes the chair; nil for whoever may not.
        let chair: PostAction?
        let removal: PageLink?
    }

    struct Open: Sendable {
        let sentence: String
        let withdraw: PostAction
    }

    /// Shown once, right after it was made.
    struct FreshLink: Sendable {
        let sentence: String
        let address: String
    }

    static let name = "Participation/members"
    let title: String
    let frame: CouncilFrame
    let rows: [Row]
    let open: [Open]
    let sendsMail: Bool
    var fresh: FreshLink?
    var email = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: frame.name, title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(t("members.lead"))
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("members.name"), isRowTitle: true), TableColumn(t("members.email")),
                    TableColumn(t("members.role")), TableColumn(t("members.since")),
                    TableColumn(t("members.action"), isAction: true),
                ],
                rows: rows.map { row in
                    let action = Node.group([
                        row.chair.map(postButton) ?? .empty,
                        row.removal.map { link in a(.href(link.href)) { link.label } } ?? .empty,
                    ])
                    let cells = [row.email, row.role, row.since].map { TableCell($0) }
                    return TableRow([TableCell(row.name)] + cells + [TableCell(action)])
                },
                narrow: .cards
            )
        )
        if frame.isChair {
            let intro = sendsMail ? t("members.invite.intro") : t("members.invite.intro.noMail")
            pageSection(title: t("members.invite"), intro: intro, id: "einladen") { invitation(t) }
        }
    }

    @NodeBuilder private func invitation(_ t: Texts) -> [Node] {
        if let fresh {
            notice(
                Notice(
                    .success,
                    word: t("members.invited.link.word"),
                    content: .group([p { fresh.sentence }, p { code(.class("join-link")) { fresh.address } }])
                )
            )
        }
        pageForm(PageForm(action: ParticipationURL.invitations(frame.council), tokens: [frame.token])) {
            textField(
                Field(name: "email", label: t("members.invite.email"), error: errors["email"], isRequired: true),
                value: email,
                kind: .email,
                width: .long,
                autocomplete: "off"
            )
            submitButton(sendsMail ? t("members.invite.submit") : t("members.invite.submit.noMail"))
        }
        if !open.isEmpty {
            h3 { t("members.open") }
            ul(.class("join-links")) {
                for invitation in open {
                    li {
                        p { invitation.sentence }
                        postButton(invitation.withdraw)
                    }
                }
            }
        }
    }
}

/// Asks before somebody is taken out, or leaves; says why where that is not possible.
struct SeatRemovalPage: CouncilAreaPage {
    static let name = "Participation/seatRemoval"
    let title: String
    let frame: CouncilFrame
    let question: String
    let consequence: String
    let submit: String
    /// Nil for the last chair.
    let action: String?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: frame.name, title: title)
        if let action {
            confirmation(
                Confirmation(
                    title: question,
                    consequences: [consequence],
                    confirm: PostAction(submit, action: action, tokens: [frame.token], style: .destructive),
                    cancel: PageLink(t("cancel"), href: ParticipationURL.members(frame.council))
                )
            )
        } else {
            leadSentence(t("seat.lastChair"))
            p { t("seat.lastChair.advice") }
            p { a(.href(ParticipationURL.members(frame.council))) { t("members.title") } }
        }
    }
}
