import Foundation
import Kernel
import SustainabilityReporting

/// A comparison as its page and its table write it.
struct ComparisonWords: Sendable {
    struct Row: Sendable {
        let label: String
        let paragraph: String
        /// Nil is missing.
        let values: [String?]
        let change: String
        let isEqual: Bool
    }

    struct Section: Sendable {
        let id: String
        let title: String
        let rows: [Row]
        let more: Int
    }

    static let shown = 300

    let sections: [Section]
    /// Disclosure, label, unit, values, change: for spreadsheets, where figures stay figures.
    let plainRows: [[String]]

    init(_ comparison: ReportComparison, standard: ReportStandard, _ t: Texts) {
        var sections: [Section] = []
        var plain: [[String]] = []
        let words = comparison.reports.map { ReadingWords($0, standard: standard, t) }
        for section in comparison.sections {
            var rows: [Row] = []
            for row in section.rows {
                guard let first = words.first else { continue }
                let label =
                    first.facts.edition.element(row.element.name) == nil
                    ? row.element.label : first.facts.label(row.key)
                let values = zip(words, row.facts).map { words, fact in fact.map { words.value($0, row.element) } }
                let unit = row.facts.compactMap { $0?.unit }.first
                rows.append(
                    Row(
                        label: label,
                        paragraph: row.element.paragraph,
                        values: values,
                        change: Self.change(row, unit, first, t),
                        isEqual: row.isEqual
                    )
                )
                plain.append(
                    [section.disclosure.id, label, unit?.rawValue ?? ""]
                        + zip(row.facts, values).map { fact, value in
                            if case .number(let number)? = fact?.value { return Self.plain(number) }
                            return value ?? t("reading.missing")
                        } + [row.change.map(Self.plain) ?? ""]
                )
            }
            sections.append(
                Section(
                    id: section.disclosure.id,
                    title: section.disclosure.title,
                    rows: Array(rows.prefix(Self.shown)),
                    more: max(0, rows.count - Self.shown)
                )
            )
        }
        (self.sections, plainRows) = (sections, plain)
    }

    /// `+12 MWh (+3,4 %)`; shares change by percentage points.
    private static func change(_ row: ReportComparison.Row, _ unit: FactUnit?, _ words: ReadingWords, _ t: Texts)
        -> String
    {
        guard let change = row.change else { return "" }
        guard !change.isZero else { return t("comparison.same") }
        let sign = change > 0 ? "+" : "−"
        if row.element.kind == .percent {
            let points = GermanFormat.significant(Double((abs(change) * 100).description) ?? 0, digits: 3)
            return sign + t("comparison.points", ["number": points])
        }
        let value = FindingValue(.number(abs(change)), unit: unit, kind: row.element.kind)
        let amount = sign + words.facts.value(value)
        guard let relative = row.relativeChange else { return amount }
        let share = GermanFormat.percent(Double(abs(relative).description) ?? 0)
        return "\(amount) (\(sign)\(share))"
    }

    private static func plain(_ number: Decimal) -> String { number.description.replacing(".", with: ",") }
}
