public import Foundation
import Kernel

/// Values as one line of text, the same everywhere: in the database, in file names of tests, in what is compared.
/// Decimal point, `true` and `false`, members sorted and parted by a space, ISO days.
public enum FactText {
    public static func text(_ value: FactValue) -> String {
        switch value {
        case .number(let number): Self.number(number)
        case .text(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .member(let member): member
        case .members(let members): Set(members).sorted().joined(separator: " ")
        case .year(let year): String(year)
        case .date(let day): day.iso
        }
    }

    /// Nil where the text is not of this kind. Digits of a number: `-1234.5`, never with an exponent.
    public static func value(_ text: String, _ kind: ElementKind) -> FactValue? {
        switch kind {
        case .textBlock, .string: text.isEmpty ? nil : .text(text)
        case .boolean: text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
        case .enumSingle: text.isEmpty || text.contains(" ") ? nil : .member(text)
        case .enumSet: .members(Set(text.split(separator: " ").map(String.init)).sorted())
        case .decimal, .percent, .monetary, .energy, .mass, .volume, .area, .ghgEmissions, .ghgEmissionsPerMonetary:
            decimal(text).map { .number($0) }
        case .gYear: Int(text).flatMap { (1...9999).contains($0) ? .year($0) : nil }
        case .date: LocalDate(iso: text).map { .date($0) }
        }
    }

    public static func number(_ value: Decimal) -> String { value == 0 ? "0" : "\(value)" }

    private static func decimal(_ text: String) -> Decimal? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        return Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
    }
}
