import Coaching
import HTML
import Kernel
import WebPlatform

/// A case as its coach sees it.
struct CasePage: Page {
    static let name = "Coaching/case"
    let title: String
    let firm: String
    /// Why nothing can be changed; nil where the coach works.
    let notice: String?
    let parts: CaseParts
    /// Into the firm's own Kompass, balance and plan.
    let doors: [CaseParts.Door]
    let id: CoachingCaseID
    let works: Bool
    /// Opens a closed case again; nil while it is open or may not be changed.
    let reopening: PostAction?
    /// Nil where the case has always been this coach's.
    var handover: HandoverPart? = nil

    var place: String { CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title) {
            if works {
                actionLink(PageLink(t("session.new"), href: CoachingURL.newSession(id)), style: .primary)
                actionLink(PageLink(t("promise.new"), href: CoachingURL.newPromise(id)))
                actionLink(PageLink(t("case.edit"), href: CoachingURL.edit(id)), style: .quiet)
                actionLink(PageLink(t("handover.link"), href: HandoverURL.handover(id)), style: .quiet)
            }
        }
        notice.map { text in HTML.notice(Notice(.info, word: t("case.notice"), text: text)) }
        reopening.map(postButton)
        parts.top(t)
        handover.map { $0.node(t) }
        pageSection(title: t("case.doors"), intro: t("case.doors.intro")) {
            div(.class("actions")) { for door in doors { door.node } }
        }
        pageSection(title: t("promises.title")) { parts.promisesTable(t) }
        pageSection(title: t("steps.title")) {
            parts.stepTables(t)
            if works { actions { actionLink(PageLink(t("step.new"), href: CoachingURL.newStep(id))) } }
        }
        pageSection(title: t("sessions.title")) { parts.sessionList(t) }
        pageSection(title: t("documents.title")) {
            parts.documentTable(t)
            if works { actions { actionLink(PageLink(t("document.new"), href: CoachingURL.newDocument(id))) } }
        }
        pageSection(title: t("links.title")) {
            parts.linkList(t)
            if works { actions { actionLink(PageLink(t("link.new"), href: CoachingURL.newLink(id))) } }
        }
        if works { actions { actionLink(PageLink(t("closing.title"), href: CoachingURL.closing(id)), style: .quiet) } }
    }
}

/// The same as members of the firm see it.
struct FirmCasePage: Page {
    static let name = "Coaching/firmCase"
    let title: String
    let firm: String
    let notice: String?
    let parts: CaseParts
    /// Nil where one coach has accompanied it all along.
    var handover: HandoverPart? = nil
    /// Nil where nothing can be added.
    var newDocument: String? = nil

    var place: String { CoachingURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        notice.map { text in HTML.notice(Notice(.info, word: t("case.notice"), text: text)) }
        parts.top(t)
        handover.map { $0.node(t) }
        pageSection(title: t("promises.title"), intro: t("promises.firm.intro")) { parts.promisesTable(t) }
        pageSection(title: t("steps.title")) { parts.stepTables(t) }
        pageSection(title: t("sessions.title"), intro: t("sessions.firm.intro")) { parts.sessionList(t) }
        pageSection(title: t("documents.title"), intro: t("documents.firm.intro")) {
            parts.documentTable(t)
            newDocument.map { href in actions { actionLink(PageLink(t("document.new"), href: href)) } }
        }
        pageSection(title: t("links.title")) { parts.linkList(t) }
    }
}

/// The cases of a firm, where it has none or several.
struct FirmCasesPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let state: Mark
        let coach: String
        let next: Node
    }

    static let name = "Coaching/firmCases"
    let title: String
    let rows: [Row]
    /// Whether the person may let a coach in.
    let mayGrant: Bool

    var place: String { CoachingURL.firm }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("firmCases.lead"))
        if rows.isEmpty {
            emptyState(title: t("firmCases.none"), text: t("firmCases.none.text")) {
                actionLink(PageLink(t("firmCases.coaches"), href: CoachingURL.coaches), style: .primary)
                if mayGrant { actionLink(PageLink(t("firmCases.grants"), href: CoachingURL.grants)) }
            }
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("case.title"), isRowTitle: true), TableColumn(t("case.state")),
                        TableColumn(t("case.coach")), TableColumn(t("case.next")),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            .link(PageLink(row.title, href: row.href)), TableCell(mark(row.state)),
                            TableCell(row.coach), TableCell(row.next),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}
