import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// „Praxisbeispiele“ that everybody may read.
struct GoodPracticeListPage: Page {
    struct Row: Sendable {
        let title: String
        let href: String
        let theme: String
        let firm: String
        let day: String
    }

    static let name = "RegionalNetwork/goodPracticeList"
    let title: String
    /// For whoever works for a firm.
    let own: PageLink?
    let rows: [Row]

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) { own.map { actionLink($0) } }
        leadSentence(t("practice.lead"))
        if rows.isEmpty {
            emptyState(title: t("practice.none"), text: t("practice.none.text"))
        } else {
            dataTable(
                DataTable(
                    caption: title,
                    columns: [
                        TableColumn(t("practice.title"), isRowTitle: true), TableColumn(t("offers.theme")),
                        TableColumn(t("directory.firm")), TableColumn(t("practice.released")),
                    ],
                    rows: rows.map { row in
                        TableRow([
                            .link(PageLink(row.title, href: row.href)),
                            row.theme.isEmpty ? .missing(t("missing")) : TableCell(row.theme), TableCell(row.firm),
                            TableCell(row.day),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}

/// One of them.
struct GoodPracticePage: Page {
    static let name = "RegionalNetwork/goodPractice"
    let practice: GoodPractice
    var title: String { practice.title }
    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("practice.list"), title: title)
        GoodPracticeWords(t: t).content(practice)
        leadRemark { t("practice.claim") }
        actions { actionLink(PageLink(t("practice.all"), href: GoodPracticeURL.list), style: .quiet) }
    }
}

/// What the hub's team has to release or to return.
struct GoodPracticeTeamPage: Page {
    struct Row: Sendable {
        let practice: GoodPractice
        /// As typed, after a fault.
        var reason = ""
        var error: String?
    }

    static let name = "RegionalNetwork/goodPracticeTeam"
    let title: String
    let token: FormToken
    let rows: [Row]

    var place: String { GoodPracticeURL.team }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: t("practice.list"), title: title)
        leadSentence(t("practice.team.lead"))
        errorSummary(
            title: t("form.faults"),
            faults: rows.compactMap { row in row.error.map { FormFault(fieldID: id(row), message: $0) } }
        )
        if rows.isEmpty { emptyState(title: t("practice.team.none"), text: t("practice.team.none.text")) }
        for row in rows { article { part(row, t) } }
    }

    private func id(_ row: Row) -> String { "reason-\(row.practice.id)" }

    @NodeBuilder private func part(_ row: Row, _ t: Texts) -> [Node] {
        h2 { row.practice.title }
        GoodPracticeWords(t: t).content(row.practice)
        pageForm(
            PageForm(
                action: GoodPracticeURL.team,
                tokens: [
                    token, FormToken(name: "practice", value: row.practice.id.text),
                    FormToken(name: "version", value: "\(row.practice.version)"),
                ]
            )
        ) {
            textField(
                Field(
                    name: "reason",
                    label: t("path.team.reason"),
                    hint: t("practice.team.reason.hint"),
                    error: row.error,
                    id: id(row)
                ),
                value: row.reason,
                width: .long
            )
            actions {
                submitButton(t("practice.team.release"), name: "decision", value: "release")
                submitButton(t("practice.team.return"), style: .secondary, name: "decision", value: "return")
            }
        }
    }
}
