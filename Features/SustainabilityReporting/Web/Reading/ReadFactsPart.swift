import HTML
import Kernel
import SustainabilityReporting

/// What a report says, disclosure by disclosure.
struct ReadFactsPart: Sendable {
    struct Row: Sendable {
        let label: String
        /// `Absatz 29`
        let detail: String
        let value: String
    }

    struct Section: Sendable {
        let id: String
        let title: String
        let rows: [Row]
        /// Rows that are not shown.
        let more: Int
    }

    /// Rows of one disclosure; more are counted.
    static let shown = 300
    /// Characters of a text that stand open.
    static let opening = 280

    let sections: [Section]

    init(_ report: Report, standard: ReportStandard, _ t: Texts) {
        let words = ReadingWords(report, standard: standard, t)
        sections = ReportComparison([report], standard: standard).sections.map { section in
            let rows = section.rows.prefix(Self.shown).map { row in
                Row(
                    label: words.facts.edition.element(row.element.name) == nil
                        ? row.element.label : words.facts.label(row.key),
                    detail: row.element.paragraph.isEmpty
                        ? "" : t("reading.paragraph", ["paragraph": row.element.paragraph]),
                    value: row.facts[0].map { words.value($0, row.element) } ?? ""
                )
            }
            return Section(
                id: section.disclosure.id,
                title: section.disclosure.title,
                rows: rows,
                more: section.rows.count - rows.count
            )
        }
    }

    @NodeBuilder func nodes(_ t: Texts) -> [Node] {
        for section in sections {
            pageSection(title: heading(section, t), id: "teil-\(section.id)") {
                dataTable(
                    DataTable(
                        caption: heading(section, t),
                        columns: [TableColumn(t("reading.fact"), isRowTitle: true), TableColumn(t("reading.value"))],
                        rows: section.rows.map { row in
                            TableRow([
                                TableCell(row.label, detail: row.detail.isEmpty ? nil : row.detail),
                                TableCell(Self.text(row.value, t)),
                            ])
                        },
                        narrow: .cards
                    )
                )
                if section.more > 0 { p { t("reading.more", count: section.more) } }
            }
        }
    }

    private func heading(_ section: Section, _ t: Texts) -> String {
        section.title.isEmpty ? t("reading.otherFacts") : "\(section.id) \(section.title)"
    }

    /// Paragraphs; a long text opens on demand.
    static func text(_ value: String, _ t: Texts) -> Node {
        let paragraphs = value.split(separator: "\n").map(String.init)
        guard value.count > opening else {
            return .group(paragraphs.count == 1 ? [.text(paragraphs[0])] : paragraphs.map { text in p { text } })
        }
        return details {
            summary { value.prefix(opening).split(separator: "\n").joined(separator: " ") + " …" }
            for paragraph in paragraphs { p { paragraph } }
        }
    }
}
