import ActionPlanning
import HTML
import Kernel
import WebPlatform

/// All experiments: as a board by where they stand, or as a table.
struct ExperimentsPage: Page {
    struct Card: Sendable {
        let title: String
        let href: String
        let column: Experiment.State
        let mark: Mark
        let standing: String
        let question: String
        let topic: String
        let period: String
        let result: String?
        let isPublic: Bool
    }

    static let name = "ActionPlanning/experiments"
    let title: String
    let isTable: Bool
    let cards: [Card]

    var place: String { BenchURL.place }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("experiment.kicker"), title: title) {
            actionLink(PageLink(t("experiment.new"), href: ExperimentURL.new), style: .primary)
        }
        if cards.isEmpty {
            leadSentence(t("experiments.lead"))
            emptyState(title: t("experiments.none"), text: t("experiments.none.text"))
        } else {
            leadSentence(lead(t))
            tabs(
                [
                    PageLink(t("experiments.board"), href: ExperimentURL.list, isCurrent: !isTable),
                    PageLink(t("experiments.table"), href: ExperimentURL.rows, isCurrent: isTable),
                ],
                label: t("experiments.views")
            )
            if isTable { table(t) } else { board(t) }
        }
    }

    private func lead(_ t: Texts) -> String {
        let late = cards.count { $0.column == .overdue }
        let running = cards.count { $0.column == .running }
        if late > 0 { return t("experiments.lead.overdue", count: late) }
        return running > 0 ? t("experiments.lead.running", count: running) : t("experiments.lead")
    }

    /// What waits for somebody stands first.
    private func board(_ t: Texts) -> Node {
        let columns: [(String, Set<Experiment.State>)] = [
            (t("experiments.column.prepared"), [.prepared, .waiting]), (t("experiments.column.running"), [.running]),
            (t("experiments.column.overdue"), [.overdue]), (t("experiments.column.decided"), [.decided]),
        ]
        return div(.class("experiment-board")) {
            for (heading, states) in columns {
                let those = cards.filter { states.contains($0.column) }
                section(.class("experiment-column")) {
                    h2 { "\(heading) (\(those.count))" }
                    if those.isEmpty { p(.class("experiment-none")) { t("experiments.column.none") } }
                    if !those.isEmpty {
                        ul { for card in those { li(.class("experiment-card")) { content(card, t) } } }
                    }
                }
            }
        }
    }

    @NodeBuilder private func content(_ card: Card, _ t: Texts) -> [Node] {
        h3 { a(.href(card.href)) { card.title } }
        p { card.question }
        p(.class("experiment-standing")) {
            mark(card.mark)
            " "
            card.standing
        }
        card.result.map { result in p { result } }
        if card.isPublic { p(.class("experiment-standing")) { t("experiments.public") } }
    }

    private func table(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: title,
                columns: [
                    TableColumn(t("experiment.title"), isRowTitle: true), TableColumn(t("experiment.topic")),
                    TableColumn(t("experiments.standing")), TableColumn(t("experiment.time")),
                    TableColumn(t("experiments.result")),
                ],
                rows: cards.map { card in
                    TableRow(
                        [
                            .link(PageLink(card.title, href: card.href)), TableCell(card.topic),
                            TableCell(mark(card.mark), detail: card.standing), TableCell(card.period),
                            card.result.map { TableCell($0) } ?? .missing(t("experiment.missing")),
                        ],
                        needsAttention: card.column == .overdue
                    )
                },
                narrow: .cards
            )
        )
    }
}
