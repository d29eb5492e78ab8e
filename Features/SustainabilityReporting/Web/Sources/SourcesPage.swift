import HTML
import Kernel
import WebPlatform

/// What the hub knows for a report: each value, where it comes from and how the report stands to it.
struct SourcesPage: Page {
    struct Group: Sendable {
        let title: String
        let id: String
        let rows: [Row]
    }

    struct Row: Sendable {
        let label: String
        let value: String?
        let origin: PageLink?
        let state: Mark
        /// What changed, or what the report says instead and why.
        let detail: String?
        /// Sent when the row is taken; nil where there is nothing to take.
        let choice: String?
        let isChosen: Bool
    }

    static let name = "SustainabilityReporting/sources"
    let title: String
    let lead: String
    let action: String
    let token: FormToken
    let back: PageLink
    let groups: [Group]
    let gaps: [Node]
    /// The report is released: nothing can be taken.
    let closed: String?
    /// Why nothing was taken.
    var fault: String?

    var place: String { SustainabilityReportingURL.reports }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) { actionLink(back, style: .quiet) }
        fault.map { fault in notice(Notice(.error, word: t("sources.fault"), text: fault)) }
        closed.map { closed in notice(Notice(.info, word: t("sources.notice"), text: closed)) }
        leadSentence(lead)
        if !gaps.isEmpty {
            notice(
                Notice(
                    .info,
                    word: t("sources.gaps"),
                    content: .group([p { t("sources.gaps.intro") }, ul { for gap in gaps { li { gap } } }])
                )
            )
        }
        if groups.isEmpty {
            emptyState(title: t("sources.none"), text: t("sources.none.text"))
        } else if closed == nil {
            pageForm(PageForm(action: action, tokens: [token])) {
                takeActions(t)
                tables(t)
                takeActions(t)
            }
        } else {
            tables(t)
        }
    }

    private func takeActions(_ t: Texts) -> Node {
        guard groups.contains(where: { $0.rows.contains { $0.choice != nil } }) else { return .empty }
        return actions { submitButton(t("sources.take")) }
    }

    private func tables(_ t: Texts) -> Node {
        .group(
            groups.map { group in
                pageSection(title: group.title, id: group.id) {
                    dataTable(
                        DataTable(
                            caption: group.title,
                            columns: columns(of: group, t),
                            rows: group.rows.map { row($0, in: group, t) },
                            narrow: .cards
                        )
                    )
                }
            }
        )
    }

    private func canTake(_ group: Group) -> Bool { closed == nil && group.rows.contains { $0.choice != nil } }

    private func columns(of group: Group, _ t: Texts) -> [TableColumn] {
        let facts = [
            TableColumn(t("sources.column.element"), isRowTitle: true), TableColumn(t("sources.column.value")),
            TableColumn(t("sources.column.origin")), TableColumn(t("sources.column.state")),
        ]
        guard canTake(group) else { return facts }
        return facts + [
            TableColumn(t("sources.column.take")), TableColumn(t("sources.column.single"), isAction: true),
        ]
    }

    private func row(_ row: Row, in group: Group, _ t: Texts) -> TableRow {
        let facts: [TableCell] = [
            TableCell(row.label), row.value.map { TableCell($0) } ?? .missing(t("sources.missing")),
            row.origin.map { .link($0) } ?? TableCell(""), TableCell(mark(row.state), detail: row.detail),
        ]
        guard canTake(group) else { return TableRow(facts) }
        return TableRow(
            facts + [TableCell(box(row, t)), TableCell(single(row, t))],
            needsAttention: row.state.kind == .attention
        )
    }

    private func box(_ row: Row, _ t: Texts) -> Node {
        guard let choice = row.choice else { return .text(t("sources.nothing")) }
        return input(
            .type("checkbox"),
            .name("take"),
            .value(choice),
            .checked(row.isChosen),
            .aria("label", t("sources.take.spoken", ["name": row.label]))
        )
    }

    private func single(_ row: Row, _ t: Texts) -> Node {
        guard let choice = row.choice else { return .empty }
        return submitButton(t("sources.single"), style: .quiet, name: "single", value: choice)
    }
}
