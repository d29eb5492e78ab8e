/// A code of the classification of economic activities in its printed spelling: `C`, `25`, `25.6`, `25.62`, `25.62.0`.
///
/// The same digits can mean different things in the two editions (25.62 is machining in WZ 2008, locks and hinges in
/// WZ 2025), so a code never travels without its edition.
public struct IndustryCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let edition: IndustryEdition
    public let text: String

    /// Takes what people write: `25.62`, `2562`, `25620`, `C 25.62`, `25.62.0`. Nil when it has not the shape of a code;
    /// whether the edition holds it, ``IndustryClassification`` says.
    public init?(_ text: String, edition: IndustryEdition) {
        var rest = text.filter { !$0.isWhitespace }.uppercased()
        if rest.count == 1, let letter = rest.first, ("A"..."V").contains(letter) {
            (self.edition, self.text) = (edition, rest)
            return
        }
        if let letter = rest.first, ("A"..."V").contains(letter) { rest.removeFirst() }
        let parts = rest.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let digits = parts.joined()
        guard (2...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
            parts.count == 1 || parts == Self.parts(of: digits)
        else { return nil }
        (self.edition, self.text) = (edition, Self.parts(of: digits).joined(separator: "."))
    }

    /// 1 section, 2 division, 3 group, 4 class (as far as NACE goes), 5 German subclass.
    public var level: Int { text.count == 1 ? 1 : text.filter(\.isWholeNumber).count }

    /// The class (four digits) of a subclass; the code itself at every other level.
    public var `class`: IndustryCode { level == 5 ? parent! : self }

    /// The next level up; nil for sections and for divisions, whose section only the classification knows.
    public var parent: IndustryCode? {
        switch level {
        case 3, 4: IndustryCode(String(text.filter(\.isWholeNumber).dropLast()), edition: edition)
        case 5: IndustryCode(String(text.dropLast(2)), edition: edition)
        default: nil
        }
    }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool {
        (left.edition.rawValue, left.text) < (right.edition.rawValue, right.text)
    }

    /// 2 → `25`, 3 → `25.6`, 4 → `25.62`, 5 → `25.62.0`
    private static func parts(of digits: String) -> [String] {
        let digits = Array(digits)
        var parts = [String(digits.prefix(2))]
        if digits.count > 2 { parts.append(String(digits[2..<min(4, digits.count)])) }
        if digits.count > 4 { parts.append(String(digits[4...])) }
        return parts
    }
}
