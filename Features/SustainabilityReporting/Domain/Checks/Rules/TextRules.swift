import Foundation
import Kernel

/// Texts that say nothing, or too much.
struct TextRules: ReportRule {
    /// Longer than ten printed pages; nobody reads it, and some programs cut it off.
    static let longest = 30_000
    /// One line.
    static let longestLine = 500

    static func findings(in checked: CheckedReport) -> [ReportFinding] {
        checked.report.facts.values.compactMap { fact in
            guard case .text(let text) = fact.value, let element = checked.edition.element(fact.key.element) else {
                return nil
            }
            let words = text.trimmingCharacters(in: .whitespacesAndNewlines)
            if words.isEmpty { return checked.finding(.textEmpty, .error, fact.key) }
            if isPlaceholder(words) { return checked.finding(.textPlaceholder, .warning, fact.key) }
            let most = element.kind == .string ? longestLine : longest
            if text.count > most {
                return checked.finding(
                    .textLong,
                    .warning,
                    fact.key,
                    found: FindingValue(.number(Decimal(text.count)), kind: .decimal),
                    most: FindingValue(.number(Decimal(most)), kind: .decimal)
                )
            }
            if element.kind == .string, words.contains(where: \.isNewline) {
                return checked.finding(.textLines, .warning, fact.key)
            }
            return nil
        }
    }

    private static let fillers: Set<String> = [
        "todo", "tbd", "xxx", "xx", "n/a", "na", "n. a.", "n.a.", "k. a.", "k.a.", "test", "platzhalter", "beispiel",
        "folgt", "keine angabe", "siehe oben", "text",
    ]

    /// Dashes and dots alone, words that stand for a text to come, and the printers' Latin.
    static func isPlaceholder(_ words: String) -> Bool {
        let lower = words.lowercased()
        return fillers.contains(lower) || lower.hasPrefix("lorem ipsum")
            || !lower.contains { $0.isLetter || $0.isNumber }
    }
}
