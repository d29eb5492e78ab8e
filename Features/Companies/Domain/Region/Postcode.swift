/// A German postcode: five digits, from 01001 to 99998.
public struct Postcode: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    public let text: String

    /// Takes `58095`, ` 58095 ` or `D-58095`. Nil for anything else.
    public init?(_ text: String) {
        var bare = text.filter { !$0.isWhitespace }
        if bare.uppercased().hasPrefix("D-") { bare.removeFirst(2) }
        guard bare.utf8.count == 5, bare.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
            let number = Int(bare), (1001...99_998).contains(number)
        else { return nil }
        self.text = bare
    }

    public var description: String { text }
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
