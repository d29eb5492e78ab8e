public import Foundation

/// The German (later also English) words of a feature, read from its `Content/texts.de.json`.
///
/// Keys are dotted (`entries.amount.label`). A text may hold `{name}` placeholders and be a plural pair
/// `{"one": "{count} Zeile", "other": "{count} Zeilen"}`. Numbers are kept beside their units (``UnitSpacing``). A key that is missing shows as ⟦key⟧ and fails a test.
public struct Texts: Sendable {
    enum Entry: Sendable, Decodable {
        case text(String)
        case plural(one: String, other: String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(UnitSpacing.applied(to: text))
                return
            }
            let forms = try container.decode([String: String].self)
            guard let one = forms["one"], let other = forms["other"] else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "plural needs one and other")
            }
            self = .plural(one: UnitSpacing.applied(to: one), other: UnitSpacing.applied(to: other))
        }
    }

    private var entries: [String: Entry]

    public init() { entries = [:] }

    public init(json: Data) throws {
        entries = try JSONDecoder().decode([String: Entry].self, from: json)
    }

    public init(file: URL) throws { try self.init(json: Data(contentsOf: file)) }

    /// A key stands in two files of one folder, so one of them would silently lose.
    public struct DoubledKey: Error {
        public let key: String
        public let file: String
    }

    /// All `texts*.de.json` of a content folder: large features keep the words of each group of pages apart.
    public init(folder: URL) throws {
        self.init()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        for name in names where name.hasPrefix("texts") && name.hasSuffix(".de.json") {
            let part = try Texts(file: folder.appendingPathComponent(name))
            if let key = part.keys.first(where: has) { throw DoubledKey(key: key, file: name) }
            self = merging(part)
        }
    }

    public var keys: Set<String> { Set(entries.keys) }

    public func has(_ key: String) -> Bool { entries[key] != nil }

    /// The words of both; the other's win where keys meet.
    public func merging(_ other: Texts) -> Texts {
        var result = self
        result.entries.merge(other.entries) { _, new in new }
        return result
    }

    public func callAsFunction(
        _ key: String,
        _ values: KeyValuePairs<String, String> = [:],
        count: Int? = nil
    ) -> String {
        let text: String
        switch entries[key] {
        case .text(let words): text = words
        case .plural(let one, let other): text = count == 1 ? one : other
        case nil: return "⟦\(key)⟧"
        }
        return Self.filled(text) { name in
            if let value = values.first(where: { $0.key == name }) { return value.value }
            return name == "count" ? count.map { GermanFormat.number(Double($0), places: 0) } : nil
        }
    }

    /// One pass, so that braces in a value stay what they are. A placeholder without value stays as it stands.
    private static func filled(_ text: String, value: (Substring) -> String?) -> String {
        guard var open = text.utf8.firstIndex(of: UInt8(ascii: "{")) else { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 32)
        var rest = text[...]
        while let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}")) {
            result += rest[..<open]
            let name = rest[rest.utf8.index(after: open)..<close]
            if let value = value(name) { result += value } else { result += rest[open...close] }
            rest = rest[rest.utf8.index(after: close)...]
            guard let next = rest.utf8.firstIndex(of: UInt8(ascii: "{")) else { break }
            open = next
        }
        return result + rest
    }
}
