import CarbonAccounting
import Companies
import Documents
import EmissionFactors
import Foundation
import Kernel

/// The report as a workbook: overview, categories, lines, sources.
struct ReportWorkbook {
    let document: XLSXDocument

    init(_ facts: ReportFacts, created: Date, _ t: Texts) {
        document = XLSXDocument(
            title: t("report.fileTitle", ["year": "\(facts.year)", "firm": facts.firmName]),
            sheets: [Self.categories(facts, t), Self.lines(facts, t), Self.sources(facts, t)],
            created: created
        )
    }

    private static func categories(_ facts: ReportFacts, _ t: Texts) -> XLSXSheet {
        let summary = facts.summary
        func cell(_ kilograms: Double?, _ emphasis: XLSXEmphasis = .plain) -> XLSXCell {
            kilograms.map { .number($0 / 1000, places: 3, emphasis) } ?? .text(t("missing"), .attention)
        }
        var rows = EmissionCategory.allCases.map { category -> [XLSXCell] in
            let standing = summary.standing(of: category)
            func known(_ method: Scope2Method) -> XLSXCell {
                guard let kilograms = summary.amount(category, method) else {
                    return .text(standing.word(t), standing == .incomplete ? .attention : .plain)
                }
                return cell(kilograms)
            }
            return [.text(category.numberedLabel(t)), known(.location), known(.market)]
        }
        rows.append([.text(t("chart.total"), .total), cell(summary.location, .total), cell(summary.market, .total)])
        return XLSXSheet(
            t("workbook.categories"),
            preface: [
                t("report.fileTitle", ["year": "\(facts.year)", "firm": facts.firmName]),
                t("result.remark", ["edition": summary.edition, "gwp": summary.set.rawValue.uppercased()]),
            ],
            columns: [
                XLSXColumn(title: t("chart.category"), width: 46),
                XLSXColumn(title: "\(t("result.method.location")) (\(Amounts.unit))", width: 24),
                XLSXColumn(title: "\(t("result.method.market")) (\(Amounts.unit))", width: 24),
            ],
            rows: rows
        )
    }

    private static func lines(_ facts: ReportFacts, _ t: Texts) -> XLSXSheet {
        let lines = ReportLines(facts, t)
        func number(_ value: Double?) -> XLSXCell { value.map { .number($0) } ?? .empty }
        return XLSXSheet(
            t("workbook.lines"),
            columns: lines.header.map { XLSXColumn(title: $0, width: 20) },
            rows: lines.rows.map { row in
                [
                    .text(row.category), .text(row.site), .text(row.description), .date(row.first), .date(row.last),
                    number(row.amount), .text(row.unit), .text(row.factor), number(row.location), number(row.market),
                    number(row.upstream), .text(row.remark),
                ]
            }
        )
    }

    private static func sources(_ facts: ReportFacts, _ t: Texts) -> XLSXSheet {
        XLSXSheet(
            t("workbook.sources"),
            columns: [
                t("report.factor"), t("report.factor.year"), t("lines.unit"), t("report.source"), t("report.place"),
                t("report.licence"),
            ].map { XLSXColumn(title: $0, width: 28) },
            rows: facts.factors.map { factor in
                [
                    .text(factor.name), .number(Double(factor.year), places: 0), .text(factor.unit.symbol),
                    .text("\(factor.source.publisher), \(factor.source.title)"), .text(factor.place),
                    .text(SourceWords.licence(factor.source, t)),
                ]
            }
        )
    }
}
