import Coaching
import HTML
import Kernel
import WebPlatform

/// What the page of a case shows, for its coach and for the firm: formatted, with what can be done beside each row.
struct CaseParts: Sendable {
    /// A way into the firm's own work: a link where one works for the firm, else a change into it.
    enum Door: Sendable {
        case link(PageLink)
        case change(PostAction)

        var node: Node {
            switch self {
            case .link(let link): actionLink(link)
            case .change(let post): postButton(post)
            }
        }

        /// Inside a table or a list.
        var quiet: Node {
            switch self {
            case .link(let link): a(.href(link.href)) { link.label }
            case .change(let post): postButton(post)
            }
        }
    }

    struct StepRow: Sendable {
        let title: String
        /// Where it is changed; nil for readers.
        let href: String?
        let responsible: String
        let due: String
        /// „7 Tage nach „Auftakt““
        let wait: String?
        let state: Mark
        let action: PostAction?
    }

    struct Phase: Sendable {
        let title: String
        let rows: [StepRow]
        /// What a phase says that is folded away because all of it is done.
        let summary: String

        var isDone: Bool { rows.allSatisfy { $0.state.kind == .done } }
    }

    struct PromiseRow: Sendable {
        let text: String
        let href: String?
        let side: String
        let due: String
        let state: Mark
        let action: PostAction?
    }

    struct SessionRow: Sendable {
        let day: String
        let href: String?
        /// „2,5 Std., im Betrieb“
        let what: String
        let people: String
        let counts: String
        let reason: String
        let note: String
        /// „nur für Sie“; nil for a shared note.
        let mark: Mark?
    }

    struct LinkRow: Sendable {
        let kind: String
        let door: Door
        let removal: PostAction?
    }

    struct HistoryRow: Sendable {
        let day: String
        let text: String
    }

    /// Next step, last contact, open promises: what one needs while on the phone.
    let standing: [Definition]
    /// Occasion, aims, team.
    let about: [Definition]
    let promises: [PromiseRow]
    let phases: [Phase]
    let sessions: [SessionRow]
    let documents: [DocumentRow]
    let links: [LinkRow]
    let history: [HistoryRow]
    /// Whether promises have something to do beside them; members keep those of their firm.
    let canKeep: Bool
    /// Whether steps have; that is the coach's.
    let canFinish: Bool
}

extension CaseParts {
    /// What one needs while on the phone: how it stands, and what happened last.
    @NodeBuilder func top(_ t: Texts) -> [Node] {
        columns {
            pageSection(title: t("case.standing")) { definitionList(standing) }
            pageSection(title: t("history.title")) { historyTable(t) }
        }
        pageSection(title: t("case.about")) { definitionList(about) }
    }

    func promisesTable(_ t: Texts) -> Node {
        if promises.isEmpty { return p(.class("section-intro")) { t("promises.none") } }
        return dataTable(
            DataTable(
                caption: t("promises.title"),
                columns: [
                    TableColumn(t("promise.text"), isRowTitle: true), TableColumn(t("promise.side")),
                    TableColumn(t("promise.due")), TableColumn(t("promise.state")),
                ] + (canKeep ? [TableColumn(t("row.actions"), isAction: true)] : []),
                rows: promises.map { row in
                    let title: TableCell = row.href.map { .link(PageLink(row.text, href: $0)) } ?? TableCell(row.text)
                    return TableRow(
                        [title, TableCell(row.side), TableCell(row.due), TableCell(mark(row.state))]
                            + action(row.action),
                        needsAttention: row.state.kind == .attention
                    )
                },
                narrow: .cards
            )
        )
    }

    @NodeBuilder func stepTables(_ t: Texts) -> [Node] {
        if phases.isEmpty { p(.class("section-intro")) { t("steps.none") } }
        for phase in phases {
            if phase.isDone {
                details(.class("case-older")) {
                    summary { phase.summary }
                    table(phase, t)
                }
            } else {
                table(phase, t)
            }
        }
    }

    private func table(_ phase: Phase, _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: phase.title,
                showsCaption: true,
                columns: [
                    TableColumn(t("step.title"), isRowTitle: true), TableColumn(t("step.responsible")),
                    TableColumn(t("step.due")), TableColumn(t("step.state")),
                ] + (canFinish ? [TableColumn(t("row.actions"), isAction: true)] : []),
                rows: phase.rows.map { row in
                    let title: TableCell =
                        row.href.map { .link(PageLink(row.title, href: $0)) } ?? TableCell(row.title)
                    return TableRow(
                        [title, TableCell(row.responsible), TableCell(row.due, detail: row.wait)]
                            + [TableCell(mark(row.state))]
                            + (canFinish ? [row.action.map { TableCell(postButton($0)) } ?? TableCell("")] : []),
                        needsAttention: row.state.kind == .attention
                    )
                },
                narrow: .cards
            )
        )
    }

    @NodeBuilder func sessionList(_ t: Texts) -> [Node] {
        if sessions.isEmpty { p(.class("section-intro")) { t("sessions.none") } }
        for row in sessions {
            article(.class("case-session")) {
                h3 {
                    row.href.map { href in a(.href(href)) { row.day } } ?? .text(row.day)
                    span(.class("case-session-what")) { " · \(row.what)" }
                }
                row.note.isEmpty ? nil : p(.class("case-note")) { row.note }
                p(.class("section-intro")) {
                    row.mark.map { sign in Node.group([mark(sign), " "]) }
                    row.people.isEmpty ? "" : "\(row.people). "
                    row.counts
                    ": \(row.reason)"
                }
            }
        }
    }

    @NodeBuilder func linkList(_ t: Texts) -> [Node] {
        if links.isEmpty { p(.class("section-intro")) { t("links.none") } }
        if !links.isEmpty {
            ul(.class("case-links")) {
                for row in links {
                    li {
                        span(.class("case-link-kind")) { "\(row.kind) " }
                        row.door.quiet
                        row.removal.map(postButton)
                    }
                }
            }
        }
    }

    func historyTable(_ t: Texts) -> Node {
        let (recent, older) = (history.prefix(6), history.dropFirst(6))
        return .group([
            list(recent),
            older.isEmpty
                ? .empty
                : details(.class("case-older")) {
                    summary { t("history.older", count: older.count) }
                    list(older)
                },
        ])
    }

    private func list(_ rows: some Sequence<HistoryRow>) -> Node {
        definitionList(rows.map { Definition($0.day, $0.text) })
    }

    private func action(_ post: PostAction?) -> [TableCell] {
        canKeep ? [post.map { TableCell(postButton($0)) } ?? TableCell("")] : []
    }
}
