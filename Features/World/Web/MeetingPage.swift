import HTML
import Kernel
import WebPlatform
import World

/// A meeting: talk, wall, board; and for its host invitations, rules and its end.
struct MeetingPage: Page {
    static let name = "World/meeting"

    struct Line: Sendable {
        let name: String
        let text: String
        let at: String
    }

    /// What only the host sees.
    struct Office: Sendable {
        struct Invitation: Sendable {
            let made: String
            let guests: String
            let revoke: PostAction
        }

        struct Removal: Sendable {
            let name: String
            let removed: String
            let readmit: PostAction
        }

        let invite: PostAction
        let invitations: [Invitation]
        /// Whom the host has sent away; the section is there only while there is somebody.
        var removals: [Removal] = []
        let settings: String
        let token: FormToken
        var form: MeetingForm
        var errors = FieldErrors()
        let removal: PageLink
    }

    let title: String
    let kicker: String
    /// „Chat und Zettel werden am … gelöscht“
    let retention: String
    let talk: TalkPanel
    let lines: [Line]
    var wall: PresentationPanel
    var board: BoardPanel
    /// A guest gives the seat back; nil for whoever has another one.
    var leave: PostAction?
    var office: Office?

    var place: String { WorldURL.rounds }
    var allowsCalls: Bool { true }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: kicker, title: title)
        leadRemark { retention }
        if let office, !office.errors.isEmpty {
            errorSummary(title: t("treffen.faults"), faults: office.errors.faults)
        }
        div(.class("page-section")) {
            talk.node(t)
            if !lines.isEmpty { transcript(t) }
        }
        wall.node(t)
        board.node(t)
        if let leave {
            pageSection(title: t("treffen.leave.title"), intro: t("treffen.leave.text"), id: "verlassen") {
                actions { postButton(leave) }
            }
        }
        if let office {
            part(office, t)
        }
    }

    /// The same with another board or wall, such as one with a fault.
    func with(_ board: BoardPanel) -> MeetingPage {
        var page = self
        page.board = board
        return page
    }

    func with(_ wall: PresentationPanel) -> MeetingPage {
        var page = self
        page.wall = wall
        return page
    }

    private func transcript(_ t: Texts) -> Node {
        details(.class("meeting-lines")) {
            summary { t("treffen.lines", count: lines.count) }
            ol {
                for line in lines {
                    li {
                        strong { line.name }
                        span(.class("meeting-days")) { " \(line.at) " }
                        p { line.text }
                    }
                }
            }
        }
    }

    private func removed(_ removals: [Office.Removal], _ t: Texts) -> Node {
        pageSection(title: t("treffen.removals"), intro: t("treffen.removals.intro"), id: "entfernt") {
            ul(.class("meeting-invitations")) {
                for removal in removals {
                    li {
                        p { removal.name }
                        p(.class("meeting-days")) { removal.removed }
                        postButton(removal.readmit)
                    }
                }
            }
        }
    }

    private func part(_ office: Office, _ t: Texts) -> Node {
        .group([
            pageSection(title: t("treffen.invitations"), intro: t("treffen.invitations.intro"), id: "einladungen") {
                ul(.class("meeting-invitations")) {
                    for invitation in office.invitations {
                        li {
                            p { invitation.made }
                            p(.class("meeting-days")) { invitation.guests }
                            postButton(invitation.revoke)
                        }
                    }
                }
                actions { postButton(office.invite) }
            },
            office.removals.isEmpty ? .empty : removed(office.removals, t),
            pageSection(title: t("treffen.settings"), id: "einstellungen") {
                pageForm(PageForm(action: office.settings, tokens: [office.token])) {
                    office.form.titleField(office.errors, t)
                    office.form.retentionField(office.errors, t)
                    actions {
                        submitButton(t("treffen.settings.save"), style: .secondary)
                        actionLink(office.removal, style: .quiet)
                    }
                }
            },
        ])
    }
}
