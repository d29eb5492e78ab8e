import HTML
import Kernel
import WebPlatform

/// What is stored about the person who asks (Art. 15 DSGVO), with the ways to take it along and to have it erased.
struct OwnDataPage: Page {
    struct Part: Sendable {
        let title: String
        let purpose: String
        let labels: [String]
        let rows: [[String]]
        /// Ids and addresses, which say nothing to most people but belong to the answer.
        var technicalLabels: [String] = []
        var technicalRows: [[String]] = []
    }

    static let name = "DataProtection/ownData"
    /// More rows than this are in the download only.
    static let shown = 5
    let title: String
    let email: String
    let parts: [Part]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("own.html"), href: DataProtectionURL.ownDataText), style: .primary, download: true)
            actionLink(PageLink(t("own.json"), href: DataProtectionURL.ownDataFile), download: true)
            actionLink(PageLink(t("erase.title"), href: DataProtectionURL.erasure), style: .quiet)
        }
        leadSentence(t("own.lead", ["email": email], count: parts.count))
        p { t("own.note") }
        for (index, part) in parts.enumerated() { section(part, index, limit: Self.shown, t) }
    }

    func section(_ part: Part, _ index: Int, limit: Int, _ t: Texts) -> Node {
        pageSection(title: part.title, intro: part.purpose, id: "teil-\(index + 1)") {
            if part.rows.count == 1, let row = part.rows.first {
                definitionList(zip(part.labels, row).map { Definition($0, $1) })
            } else if !part.labels.isEmpty {
                table(part.title, part.labels, part.rows.prefix(limit).map { row in row.map { TableCell($0) } })
            }
            part.rows.count > limit ? p { t("own.more", count: part.rows.count - limit) } : nil
            if !part.technicalLabels.isEmpty {
                details(.class("own-technical")) {
                    summary { t("own.technical") }
                    table(
                        t("own.technical.of", ["what": part.title]),
                        part.technicalLabels,
                        part.technicalRows.prefix(limit).map { row in row.map { text in TableCell(code { text }) } }
                    )
                }
            }
        }
    }

    private func table(_ caption: String, _ labels: [String], _ rows: [[TableCell]]) -> Node {
        dataTable(
            DataTable(
                caption: caption,
                columns: labels.map { TableColumn($0) },
                rows: rows.map { TableRow($0) },
                narrow: .cards
            )
        )
    }

    /// All of it as a file that any browser opens.
    func file(_ t: Texts) -> String {
        let page = HTML.html(.lang("de")) {
            head {
                meta(.charset("utf-8"))
                HTML.title { title }
            }
            HTML.body {
                main {
                    h1 { title }
                    p { t("own.lead", ["email": email], count: parts.count) }
                    for (index, part) in parts.enumerated() { section(part, index, limit: .max, t) }
                }
            }
        }
        return "<!doctype html>" + page.html
    }
}
