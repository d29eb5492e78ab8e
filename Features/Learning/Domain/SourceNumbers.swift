/// Sources of several editions as one list, so that `quelle:2` of one edition and `quelle:3` of another are known to be
/// the same source, and a text finds its sources again when their order has changed.
struct SourceNumbers: Sendable {
    typealias Source = LessonSheet.Source

    /// What each of the sources is called in the editions read so far.
    private var known: [[Source]] = []

    /// Two entries are the same source where both are equal, or title and address, or one of both.
    private static let rules: [@Sendable (Source, Source) -> Bool] = [
        { $0 == $1 },
        { $0.title == $1.title && $0.url == $1.url },
        { !$0.title.isEmpty && $0.title == $1.title },
        { !$0.url.isEmpty && $0.url == $1.url },
    ]

    /// Numbers in the common list, as many as there are sources; none stands twice.
    mutating func keys(of sources: [Source]) -> [Int] {
        var keys = [Int?](repeating: nil, count: sources.count)
        for rule in Self.rules {
            for (index, source) in sources.enumerated() where keys[index] == nil {
                keys[index] = known.indices.first { key in
                    !keys.contains(key) && known[key].contains { rule($0, source) }
                }
            }
        }
        return sources.enumerated().map { index, source in
            guard let key = keys[index] else {
                known.append([source])
                return known.count - 1
            }
            known[key].append(source)
            return key
        }
    }

    /// A text with places in the common list where it names sources by their numbers. One that the edition does not have
    /// stays as it is.
    static func common(_ text: String, _ keys: [Int]) -> String {
        text.replacing(/\[([0-9]{1,4})\]\(quelle:([0-9]{1,4})\)|quelle:([0-9]{1,4})/) { match in
            let (whole, label, linked, alone) = match.output
            guard let number = (linked ?? alone).flatMap({ Int($0) }), keys.indices.contains(number - 1) else {
                return String(whole)
            }
            let mark = "\(begin)\(keys[number - 1])\(end)"
            guard let label else { return "quelle:\(mark)" }
            return "[\(Int(label) == number ? mark : String(label))](quelle:\(mark))"
        }
    }

    /// The way back. A source that is no longer there becomes `quelle:0`, which the reader of lessons refuses: no text
    /// leads to a wrong source unnoticed.
    static func own(_ text: String, _ keys: [Int]) -> String {
        text.replacing(/\u{E000}([0-9]+)\u{E001}/) { match in
            Int(match.output.1).flatMap { keys.firstIndex(of: $0) }.map { "\($0 + 1)" } ?? "0"
        }
    }

    // Signs that nobody types.
    private static let begin = "\u{E000}"
    private static let end = "\u{E001}"
}
