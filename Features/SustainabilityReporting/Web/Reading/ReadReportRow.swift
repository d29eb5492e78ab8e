import HTML
import Kernel
import SustainabilityReporting
import SustainabilityReportingStorage

/// A read report in a list.
struct ReadReportRow: Sendable {
    let name: String
    let period: String
    let file: String
    let format: String
    let facts: String
    let added: String
    let href: String

    init(_ head: ReadReportHead, href: String, _ t: Texts) {
        (name, file, self.href) = (head.name, head.fileName, href)
        period = ReadingWords.period(head.period, t)
        format = ReadingWords.format(head.format, version: head.taxonomy, t)
        facts = GermanFormat.number(Double(head.facts), places: 0)
        added = t("reading.added", ["day": LocalDate(head.addedAt).german, "by": head.addedBy])
    }

    static func table(_ rows: [ReadReportRow], caption: String, _ t: Texts) -> Node {
        dataTable(
            DataTable(
                caption: caption,
                columns: [
                    TableColumn(t("reading.name"), isRowTitle: true), TableColumn(t("reading.column.period")),
                    TableColumn(t("reading.column.format")), TableColumn(t("reading.column.facts"), isNumeric: true),
                    TableColumn(t("reading.column.added")),
                ],
                rows: rows.map { row in
                    TableRow([
                        .link(PageLink(row.name, href: row.href), detail: row.file), TableCell(row.period),
                        TableCell(row.format), TableCell(row.facts), TableCell(row.added),
                    ])
                },
                narrow: .cards
            )
        )
    }
}

/// What a file is, in a few lines.
struct ReadReportSummary: Sendable {
    let lines: [(String, String)]

    init(_ read: ReadReport, _ t: Texts) {
        let (head, report) = (read.head, read.report)
        lines = [
            (t("reading.name"), head.name),
            (t("reading.identifier"), report.entity.identifier),
            (t("reading.column.period"), ReadingWords.period(report.period, t)),
            (t("reading.column.format"), ReadingWords.format(head.format, version: head.taxonomy, t)),
            (t("reading.column.facts"), GermanFormat.number(Double(report.facts.count), places: 0)),
            (t("reading.currency"), report.currency), (t("reading.file"), head.fileName),
            (
                t("reading.column.added"),
                t("reading.added", ["day": LocalDate(head.addedAt).german, "by": head.addedBy])
            ),
        ]
    }

    var node: Node { definitionList(lines.map { Definition($0.0, $0.1) }) }
}
