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
    }

    static let name = "DataProtection/ownData"
    /// More rows than this are in the download only.
    static let shown = 20
    let title: String
    let email: String
    let parts: [Part]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("own.json"), href: DataProtectionURL.ownDataFile), style: .primary, download: true)
            actionLink(PageLink(t("own.html"), href: DataProtectionURL.ownDataText), download: true)
            actionLink(PageLink(t("erase.title"), href: DataProtectionURL.erasure), style: .quiet)
        }
        leadSentence(t("own.lead", ["email": email], count: parts.count))
        p { t("own.note") }
        for (index, part) in parts.enumerated() { section(part, index, limit: Self.shown, t) }
    }

    func section(_ part: Part, _ index: Int, limit: Int, _ t: Texts) -> Node {
        pageSection(title: part.title, intro: part.purpose, id: "teil-\(index + 1)") {
            dataTable(
                DataTable(
                    caption: part.title,
                    columns: part.labels.map { TableColumn($0) },
                    rows: part.rows.prefix(limit).map { row in TableRow(row.map { TableCell($0) }) },
                    narrow: .cards
                )
            )
            part.rows.count > limit ? p { t("own.more", count: part.rows.count - limit) } : nil
        }
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
