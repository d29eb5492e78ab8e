/// Passes once over a text with markup.
struct MarkupScan {
    private let bytes: [UInt8]
    private var position = 0
    private var result = ""
    /// `script` or `style`, until it ends.
    private var silent: String?
    /// Nothing that would end a tag or comment comes any more, so that nobody looks again.
    private var (tagsEnd, commentsEnd) = (false, false)

    init(_ text: String) { bytes = Array(text.utf8) }

    mutating func text() -> String {
        while position < bytes.count {
            let start = position
            while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
            say(start..<position)
            guard position < bytes.count else { break }
            if !passComment(), !passTag() {
                say(position..<(position + 1))
                position += 1
            }
        }
        return result
    }

    private mutating func say(_ range: Range<Int>) {
        guard silent == nil, !range.isEmpty else { return }
        result += MarkupText.resolved(String(decoding: bytes[range], as: UTF8.self))
    }

    private mutating func passComment() -> Bool {
        guard !commentsEnd, bytes[position...].starts(with: "<!--".utf8) else { return false }
        var at = position + 4
        while at + 2 < bytes.count {
            if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] == UInt8(ascii: ">") {
                position = at + 3
                return true
            }
            at += 1
        }
        commentsEnd = true
        return false
    }

    private mutating func passTag() -> Bool {
        var at = position + 1
        let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
        if isEnd { at += 1 }
        let start = at
        while at < bytes.count, Self.isOfName(bytes[at]) { at += 1 }
        guard !tagsEnd, at > start else { return false }
        let name = String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
        guard at < bytes.count else {
            tagsEnd = true
            return false
        }
        position = at + 1
        if let open = silent {
            if isEnd, name == open { silent = nil }
        } else if name == "script" || name == "style" {
            if !isEnd, bytes[at - 1] != UInt8(ascii: "/") { silent = name }
        } else if let separator = MarkupText.separator(of: name), !isEnd || separator == "\n\n" {
            result += separator
        }
        return true
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
