/// A text with paragraphs as the content of a text block: XHTML in which an empty line begins a paragraph and a line
/// break stays one. A single line is written without markup.
enum TextBlock {
    static func write(_ text: String, into buffer: inout MarkupBuffer) {
        let paragraphs = paragraphs(of: text)
        guard paragraphs.count > 1 || paragraphs.contains(where: { $0.count > 1 }) else {
            if let line = paragraphs.first?.first { buffer.text(line) }
            return
        }
        for paragraph in paragraphs {
            buffer.raw("<p>")
            for (index, line) in paragraph.enumerated() {
                if index > 0 { buffer.raw("<br/>") }
                buffer.text(line)
            }
            buffer.raw("</p>")
        }
    }

    /// The same as a value: what a program reads from the document.
    static func markup(_ text: String) -> String {
        var buffer = MarkupBuffer()
        write(text, into: &buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    /// Lines by paragraph; none is empty.
    private static func paragraphs(of text: String) -> [[Substring]] {
        var paragraphs: [[Substring]] = []
        var isOpen = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let words = line.trimmed
            guard !words.isEmpty else {
                isOpen = false
                continue
            }
            if isOpen { paragraphs[paragraphs.count - 1].append(words) } else { paragraphs.append([words]) }
            isOpen = true
        }
        return paragraphs
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var words = self
        while words.first?.isWhitespace == true { words.removeFirst() }
        while words.last?.isWhitespace == true { words.removeLast() }
        return words
    }
}
