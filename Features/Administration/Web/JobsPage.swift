import DatabasePlatform
import HTML
import Kernel
import MailPlatform
import WebPlatform

/// What the hub does by itself, and what failed for good.
struct JobsPage: AdministrationPage {
    struct Row: Sendable {
        let kind: String
        let state: Mark
        let attempts: String
        let time: String
        let fault: String?
        let restart: PostAction?
    }

    static let name = "Administration/jobs"
    let title: String
    let state: JobReader.State
    let rows: [Row]
    let pages: Pagination

    init(
        _ jobs: some Sequence<JobReader.Job>,
        state: JobReader.State,
        window: ListWindow,
        hasMore: Bool,
        token: FormToken,
        _ t: Texts
    ) {
        title = t("jobs.title")
        self.state = state
        rows = jobs.map { Row($0, token: token, t) }
        pages = window.pagination(
            hasMore: hasMore,
            back: t("administration.page.back"),
            on: t("administration.page.on"),
            t
        ) { AdministrationURL.jobs(state, page: $0) }
    }

    /// As it stands in the address.
    static func word(_ state: JobReader.State) -> String {
        switch state {
        case .open: "offen"
        case .dead: "gescheitert"
        case .done: "erledigt"
        }
    }

    static func sign(_ state: JobReader.State, _ t: Texts) -> Mark {
        switch state {
        case .open: Mark(.plain, t("jobs.state.open"))
        case .dead: Mark(.attention, t("jobs.state.dead"))
        case .done: Mark(.done, t("jobs.state.done"))
        }
    }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("jobs.lead"))
        toolbar(
            Toolbar(
                action: AdministrationURL.jobs,
                label: t("administration.filter.label"),
                submit: t("administration.filter.submit")
            )
        ) {
            selectField(
                Field(name: "stand", label: t("administration.filter.state")),
                choices: JobReader.State.allCases.map { Choice(Self.sign($0, t).word, value: Self.word($0)) },
                selected: Self.word(state)
            )
        }
        if rows.isEmpty {
            emptyState(title: t("jobs.empty.title"), text: t("jobs.empty.text"))
        } else {
            dataTable(table(t))
            pagination(pages)
        }
    }

    private func table(_ t: Texts) -> DataTable {
        var columns = [
            TableColumn(t("jobs.column.kind"), isRowTitle: true), TableColumn(t("jobs.column.state")),
            TableColumn(t("jobs.column.attempts"), isNumeric: true), TableColumn(t("jobs.column.time")),
            TableColumn(t("jobs.column.error")),
        ]
        let hasActions = rows.contains { $0.restart != nil }
        if hasActions { columns.append(TableColumn(t("jobs.column.action"), isAction: true)) }
        return DataTable(
            caption: t("jobs.caption"),
            columns: columns,
            rows: rows.map { row in
                let cells: [TableCell] = [
                    TableCell(row.kind), TableCell(mark(row.state)), TableCell(row.attempts), TableCell(row.time),
                    TableCell(row.fault ?? t("jobs.none")),
                ]
                let action = hasActions ? [TableCell(row.restart.map(postButton) ?? .empty)] : []
                return TableRow(cells + action, needsAttention: row.state.kind == .attention)
            },
            narrow: .cards
        )
    }
}

extension JobsPage.Row {
    init(_ job: JobReader.Job, token: FormToken, _ t: Texts) {
        let word = t.has("jobs.kind.\(job.kind)") ? t("jobs.kind.\(job.kind)") : job.kind
        kind = word
        state =
            job.isRunning ? Mark(.plain, t("jobs.state.running")) : JobsPage.sign(job.state, t)
        attempts = "\(job.attempts)"
        time =
            if let end = job.endedAt {
                t("jobs.ended", ["time": GermanInstant.text(end, t)])
            } else {
                t("jobs.due", ["time": GermanInstant.text(job.dueAt, t)])
            }
        fault = job.lastError.map { MailFault.sentence($0, t) }
        restart =
            job.state == .dead
            ? PostAction(
                t("jobs.restart"),
                action: AdministrationURL.jobRestart(job.id),
                tokens: [token],
                spokenLabel: "\(t("jobs.restart")): \(word)"
            ) : nil
    }
}
