import HTML
import Kernel
import WebPlatform

/// What a deletion run would take away now, and what earlier ones took.
struct DeletionRunPage: Page {
    struct Row: Sendable {
        let title: String
        let count: String
        let period: String
        let basis: String
    }

    struct Past: Sendable {
        let time: String
        let kind: String
        let who: String
        let counts: String
    }

    static let name = "DataProtection/deletionRun"
    let title: String
    let token: FormToken
    let rows: [Row]
    let runs: [Past]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("run.lead"))
        if rows.isEmpty {
            emptyState(title: t("run.empty"), text: t("run.empty.text"))
        } else {
            preview(t)
            postButton(
                PostAction(t("run.start"), action: DataProtectionURL.run, tokens: [token], style: .destructive)
            )
        }
        runs.isEmpty ? nil : pageSection(title: t("run.past"), id: "bisher") { past(t) }
    }

    private func preview(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("run.preview"),
                showsCaption: true,
                columns: [
                    TableColumn(t("erase.what"), isRowTitle: true), TableColumn(t("erase.count"), isNumeric: true),
                    TableColumn(t("inventory.retention")), TableColumn(t("inventory.basis")),
                ],
                rows: rows.map {
                    TableRow([TableCell($0.title), TableCell($0.count), TableCell($0.period), TableCell($0.basis)])
                },
                narrow: .cards
            )
        )
    }

    private func past(_ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: t("run.past"),
                columns: [
                    TableColumn(t("log.time"), isRowTitle: true), TableColumn(t("run.kind")),
                    TableColumn(t("run.who")), TableColumn(t("run.counts")),
                ],
                rows: runs.map {
                    TableRow([TableCell($0.time), TableCell($0.kind), TableCell($0.who), TableCell($0.counts)])
                },
                narrow: .cards
            )
        )
    }
}
