import CarbonAccounting
import HTML
import Kernel

/// What another edition would change, in words, as a table and as rows of a file.
struct EditionWords {
    /// Lines named in a sentence before it only counts them.
    private static let named = 5

    let impact: EditionImpact
    let year: ReportingYear
    let t: Texts

    var difference: String { signed(impact.difference.location) }

    var lead: String {
        t(
            "edition.lead",
            [
                "before": impact.editionBefore, "after": impact.editionAfter, "difference": difference,
                "market": signed(impact.difference.market),
            ],
            count: impact.lines.count
        )
    }

    var uncounted: [String] {
        var sentences: [String] = []
        if !impact.lost.isEmpty {
            sentences.append(t("edition.lost", ["lines": names(impact.lost)], count: impact.lost.count))
        }
        if !impact.found.isEmpty {
            sentences.append(t("edition.found", ["lines": names(impact.found)], count: impact.found.count))
        }
        return sentences
    }

    var more: String? {
        let rest = impact.lines.count - EditionPage.shownLines
        return rest > 0 ? t("edition.more", count: rest) : nil
    }

    var table: DataTable {
        func amount(_ key: String, _ edition: String) -> TableColumn {
            TableColumn(t(key, ["id": edition]), unit: Amounts.unit, isNumeric: true)
        }
        return DataTable(
            caption: t("edition.title"),
            columns: [
                TableColumn(t("edition.line"), isRowTitle: true), TableColumn(t("chart.category")),
                TableColumn(t("entry.period")), amount("edition.location", impact.editionBefore),
                amount("edition.location", impact.editionAfter), amount("edition.location.change", ""),
                amount("edition.market", impact.editionBefore), amount("edition.market", impact.editionAfter),
                amount("edition.market.change", ""),
            ],
            rows: impact.lines.prefix(EditionPage.shownLines).map(row),
            narrow: .cards
        )
    }

    /// Header and rows as text with all places, in kg CO₂e.
    var textRows: [[String]] {
        let header = [
            t("edition.line"), t("chart.category"), t("entry.period"),
            t("edition.csv.location", ["id": impact.editionBefore]),
            t("edition.csv.location", ["id": impact.editionAfter]),
            t("edition.csv.market", ["id": impact.editionBefore]), t("edition.csv.market", ["id": impact.editionAfter]),
        ]
        func number(_ value: Double?) -> String { value.map { GermanFormat.exact($0) } ?? t("missing") }
        return [header]
            + impact.lines.map { line in
                [
                    name(line), line.entry.category.numberedLabel(t), EntryPeriod.full(line.entry.period, in: year, t),
                    number(line.before?.location), number(line.after?.location), number(line.before?.market),
                    number(line.after?.market),
                ]
            }
    }

    private func row(_ line: EditionImpact.Line) -> TableRow {
        func cell(_ kilograms: Double?) -> TableCell {
            kilograms.map { TableCell(Amounts.tabular($0)) } ?? .missing(t("missing"))
        }
        func change(_ kilograms: Double?) -> TableCell {
            kilograms.map { TableCell(($0 > 0 ? "+" : "") + Amounts.tabular($0)) } ?? .missing(t("missing"))
        }
        return TableRow([
            .link(PageLink(name(line), href: CarbonAccountingURL.trace(line.entry.id, year))),
            TableCell(line.entry.category.label(t)), TableCell(EntryPeriod.short(line.entry.period, in: year, t)),
            cell(line.before?.location), cell(line.after?.location), change(line.difference?.location),
            cell(line.before?.market), cell(line.after?.market), change(line.difference?.market),
        ])
    }

    private func name(_ line: EditionImpact.Line) -> String {
        line.entry.description.isEmpty ? line.entry.category.label(t) : line.entry.description
    }

    private func names(_ lines: [EditionImpact.Line]) -> String {
        let shown = lines.prefix(Self.named).map { "„\(name($0))“" }.joined(separator: ", ")
        return lines.count > Self.named ? shown + ", …" : shown
    }

    private func signed(_ kilograms: Double) -> String { (kilograms > 0 ? "+" : "") + Amounts.withUnit(kilograms) }
}
