/// `{name}` or `{names(value)}` in a sentence of a catalogue.
public struct Placeholder: Hashable, Sendable {
    public let name: String
    /// Whether the names of all rows are meant for which it is true.
    public let listsRows: Bool

    /// In the order of the text.
    public static func all(in text: String) -> [Placeholder] { parts(of: text).compactMap(\.placeholder) }

    /// The text with what stands for each.
    public static func filled(_ text: String, _ words: (Placeholder) -> String) -> String {
        parts(of: text).map { part in part.placeholder.map(words) ?? part.text }.joined()
    }

    private struct Part {
        let text: String
        let placeholder: Placeholder?
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            parts.append(Part(text: String(rest[..<start]), placeholder: nil))
            parts.append(Part(text: "", placeholder: Placeholder(String(rest[rest.index(after: start)..<end]))))
            rest = rest[rest.index(after: end)...]
        }
        return parts + [Part(text: String(rest), placeholder: nil)]
    }

    private init(_ source: String) {
        listsRows = source.hasPrefix("names(") && source.hasSuffix(")")
        name = listsRows ? String(source.dropFirst(6).dropLast()) : source
    }
}
