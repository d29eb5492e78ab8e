import CarbonAccounting
import EmissionFactors
import Kernel

/// Every line with what it adds to the balance: the machine-readable part of the report.
struct ReportLines {
    struct Row {
        let category: String
        let site: String
        let description: String
        let first: LocalDate
        let last: LocalDate
        let amount: Double?
        let unit: String
        let factor: String
        let location: Double?
        let market: Double?
        let upstream: Double?
        let remark: String
    }

    let header: [String]
    let rows: [Row]

    init(_ facts: ReportFacts, _ t: Texts) {
        header = [
            t("chart.category"), t("chart.site"), t("lines.description"), t("lines.first"), t("lines.last"),
            t("basis.amount"), t("lines.unit"), t("report.factor"), t("lines.location"), t("lines.market"),
            t("lines.upstream"), t("lines.remark"),
        ]
        let names = facts.result.siteNames
        func row(_ entry: ActivityEntry, _ line: InventoryLine?, _ remark: String) -> Row {
            Row(
                category: entry.category.numberedLabel(t),
                site: names[entry.site] ?? "",
                description: entry.description,
                first: entry.period.first,
                last: entry.period.last,
                amount: entry.amount,
                unit: entry.unit.symbol,
                factor: line?.figureIDs.joined(separator: " + ") ?? "",
                location: line?.kilograms(.location),
                market: line?.kilograms(.market),
                upstream: line?.upstreamKilograms,
                remark: remark
            )
        }
        rows =
            facts.inventory.lines.map { row($0.entry, $0, "") }
            + facts.inventory.beside.map { row($0.entry, $0, t("lines.beside")) }
            + facts.inventory.outside.map { row($0, nil, t("entries.outside")) }
            + facts.inventory.incomplete.map { row($0.entry, nil, sentence($0.problem, t)) }
    }

    /// Header and rows as text with all places.
    var textRows: [[String]] {
        [header]
            + rows.map { row in
                func number(_ value: Double?) -> String { value.map { GermanFormat.exact($0) } ?? "" }
                return [
                    row.category, row.site, row.description, row.first.german, row.last.german, number(row.amount),
                    row.unit, row.factor, number(row.location), number(row.market), number(row.upstream), row.remark,
                ]
            }
    }
}
