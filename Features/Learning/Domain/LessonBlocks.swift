/// The paragraphs of a lesson's text: what blank lines separate. A block of code is one, whatever stands in it.
struct LessonBlocks: Hashable, Sendable {
    let words: [String]
    /// Of the first line of each, counted from 1.
    let lines: [Int]

    init(_ text: String) {
        var (words, lines): ([String], [Int]) = ([], [])
        var (open, fence): ([Substring], Substring?) = ([], nil)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let mark = Self.fence(line)
            if let begun = fence {
                let isBare = line.allSatisfy { $0 == begun.first || $0.isWhitespace }
                if let mark, mark.hasPrefix(begun), isBare { fence = nil }
            } else if let mark {
                fence = mark
            } else if line.allSatisfy(\.isWhitespace) {
                if !open.isEmpty { words.append(open.joined(separator: "\n")) }
                open = []
                continue
            }
            if open.isEmpty { lines.append(index + 1) }
            open.append(line)
        }
        if !open.isEmpty { words.append(open.joined(separator: "\n")) }
        (self.words, self.lines) = (words, lines)
    }

    /// The signs that open or close a block of code; nil for any other line.
    private static func fence(_ line: Substring) -> Substring? {
        let rest = line.drop { $0 == " " }
        guard let sign = rest.first, sign == "`" || sign == "~" else { return nil }
        let signs = rest.prefix { $0 == sign }
        return signs.count >= 3 ? signs : nil
    }
}
