public import Kernel

/// Finds things by the names that people give them.
public struct NameDirectory<ID: Hashable & Sendable>: Sendable {
    /// In the order given.
    public let names: [String]
    private let ids: [String: ID]
    private let titles: [ID: String]

    /// Of two things with the same name the first is found.
    public init(_ pairs: [(name: String, id: ID)] = []) {
        names = pairs.map(\.name)
        ids = Dictionary(pairs.map { (TextKey.fold($0.name), $0.id) }) { first, _ in first }
        titles = Dictionary(pairs.map { ($0.id, $0.name) }) { first, _ in first }
    }

    public func id(of name: some StringProtocol) -> ID? { ids[TextKey.fold(name)] }

    public func name(of id: ID) -> String? { titles[id] }

    /// The only thing there is; nil where there are none or several.
    var only: ID? { ids.count == 1 ? ids.first?.value : nil }

    /// Names that look like the one not found, the likest first, at most three.
    func nearest(to name: String) -> [String] { Nearest.among(names, to: name) }
}

/// Suggestions for a word that was not understood.
enum Nearest {
    static func among(_ names: some Sequence<String>, to word: String) -> [String] {
        let key = TextKey.fold(word)
        return names.lazy.map { (name: $0, score: TextKey.similarity(TextKey.fold($0), key)) }
            .filter { $0.score >= 0.45 }
            .sorted { ($1.score, $0.name) < ($0.score, $1.name) }
            .prefix(3).map(\.name)
    }
}

/// The sites that rows may name.
public enum SiteDirectory: Sendable {
    /// Those of the firm; any other name is a fault.
    case known(NameDirectory<SiteID>)
    /// A file that is read without a firm: every name is a site of its own.
    case open

    /// Names of the firm's sites, in their order; none for a file without a firm.
    public var names: [String] {
        switch self {
        case .known(let directory): directory.names
        case .open: []
        }
    }

    func knows(_ name: String) -> Bool {
        switch self {
        case .known(let directory): directory.id(of: name) != nil
        case .open: false
        }
    }

    /// The id that a name stands for in a file without a firm: the same name gives the same id.
    static func openID(of name: String) -> SiteID? {
        var (first, second): (UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 0x9e37_79b9_7f4a_7c15)
        for byte in TextKey.fold(name).utf8 {
            first = (first ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            second = (second ^ UInt64(byte)) &* 0xff51_afd7_ed55_8ccd
            second ^= second >> 31
        }
        let text = String(unsafeUninitializedCapacity: 36) { buffer in
            var count = 0
            for place in 0..<32 {
                if [8, 12, 16, 20].contains(place) {
                    buffer[count] = UInt8(ascii: "-")
                    count += 1
                }
                let word = place < 16 ? first : second
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - place % 16 * 4)) & 15
                buffer[count] = digit < 10 ? 48 + digit : 87 + digit
                count += 1
            }
            return count
        }
        return SiteID(text)
    }
}
