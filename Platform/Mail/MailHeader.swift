import Foundation

/// Values of header lines, so written that nothing in them can begin another line.
enum MailHeader {
    /// Without control characters and marks that change the direction of reading; white space in between once.
    static func cleaned(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: " "
            case .format where scalar != "\u{200d}": " "
            default: Character(scalar)
            }
        }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }

    /// A text as it stands behind `Subject:` or before an address: plain where it is short ASCII, otherwise in encoded
    /// words (RFC 2047) of at most 75 characters, cut between characters and each on a line of its own.
    static func text(_ text: String) -> String {
        let text = cleaned(text)
        let isPlain = text.utf8.count <= 60 && text.utf8.allSatisfy { $0 < 127 } && !text.contains("=?")
        return isPlain ? text : encodedWords(text)
    }

    /// The name before an address: plain only where it is made of letters, digits and spaces.
    static func name(_ text: String) -> String {
        let text = cleaned(text)
        let isPlain = text.utf8.count <= 60 && text.utf8.allSatisfy { $0 == 32 || isLetterOrDigit($0) }
        return isPlain ? text : encodedWords(text)
    }

    /// `name <address>`, the address alone where there is no name.
    static func mailbox(_ address: String, name text: String) -> String {
        let name = name(text)
        return name.isEmpty ? address : "\(name)\r\n <\(address)>"
    }

    /// Whether an address can be handed to a server: printable ASCII around one `@`, nothing that means something else.
    static func isAddress(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        let special = Array("<>()[],;:\\\"".utf8)
        return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && text.utf8.count <= 254
            && text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !special.contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// 39 bytes make 64 characters: with `Subject: ` before them no line is longer than 76.
    private static func encodedWords(_ text: String) -> String {
        var words: [String] = [""]
        for scalar in text.unicodeScalars {
            if words[words.count - 1].utf8.count + UTF8.width(scalar) > 39 { words.append("") }
            words[words.count - 1].unicodeScalars.append(scalar)
        }
        return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
