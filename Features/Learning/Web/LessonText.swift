public import Learning
public import MarkdownPlatform

/// The text of a lesson, read and checked.
public struct LessonText: Hashable, Sendable {
    public let markdown: Markdown
    /// The sections, in their order.
    public let headings: [LessonHeading]
    /// By their file names.
    public let pictures: [String: LessonPicture]

    init(_ markdown: Markdown, pictures: [String: LessonPicture]) {
        (self.markdown, self.pictures) = (markdown, pictures)
        var (known, next): (Set<String>, [String: Int]) = ([], [:])
        headings = markdown.blocks.compactMap { block in
            guard case .heading(let level, let words) = block.kind else { return nil }
            let id = LessonHeading.id(words.plainText, besides: known, &next)
            known.insert(id)
            return LessonHeading(id: id, title: words.plainText, level: level, line: block.line)
        }
    }
}

public struct LessonHeading: Hashable, Sendable {
    /// In the page, and where somebody goes on reading: `drei-toepfe`.
    public let id: String
    public let title: String
    /// 2 or 3.
    public let level: Int
    public let line: Int

    /// Letters and digits of the title; with a number where another section is called the same.
    ///
    /// - Parameter next: where counting goes on for titles that were there before, lest a thousand of one name be counted
    ///   from the start each time.
    static func id(_ title: String, besides known: Set<String>, _ next: inout [String: Int]) -> String {
        let spelt = ["\u{e4}": "ae", "\u{f6}": "oe", "\u{fc}": "ue", "\u{df}": "ss"]
        let words = title.lowercased().map { spelt[String($0)] ?? String($0) }.joined()
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        // Apart from the ids of the page's own parts.
        let base = "abschnitt-" + String(words.joined(separator: "-").prefix(60))
        if !known.contains(base) { return base }
        var number = next[base] ?? 2
        while known.contains("\(base)-\(number)") { number += 1 }
        next[base] = number + 1
        return "\(base)-\(number)"
    }
}

public struct LessonPicture: Hashable, Sendable {
    /// In the units of its drawing; their ratio keeps its place in the page while it loads.
    public let width: Int
    public let height: Int
}

/// A lesson as it is shown: what the files say, or a revision of it.
public struct LessonEdition: Hashable, Sendable {
    public let lesson: Lesson
    public let text: LessonText

    public init(lesson: Lesson, text: LessonText) { (self.lesson, self.text) = (lesson, text) }
}
