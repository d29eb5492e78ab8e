import Foundation
import Kernel

/// A piece of a letter's body (RFC 2046): a type, further header lines, and what it holds.
struct MailPart {
    let header: [String]
    let body: String

    static func text(_ type: String, _ text: String, _ header: [String] = []) -> MailPart {
        MailPart(
            header: ["Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: quoted-printable"] + header,
            body: QuotedPrintable.encoded(text)
        )
    }

    static func file(_ type: String, _ bytes: [UInt8], _ header: [String]) -> MailPart {
        MailPart(
            header: ["Content-Type: \(type)", "Content-Transfer-Encoding: base64"] + header,
            body: Data(bytes).base64EncodedString(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ])
        )
    }

    /// Parts one after another; `boundary` must occur in none of them.
    static func several(_ kind: String, _ parts: [MailPart], boundary: String) -> MailPart {
        guard parts.count > 1 else { return parts[0] }
        return MailPart(
            header: ["Content-Type: multipart/\(kind);\r\n boundary=\"\(boundary)\""],
            body: parts.map { "--\(boundary)\r\n\($0.text)\r\n" }.joined() + "--\(boundary)--"
        )
    }

    var text: String { "\(header.joined(separator: "\r\n"))\r\n\r\n\(body)" }
}

/// The parts of a letter: plain text and HTML with the emblem for whoever reads, a calendar for whoever is invited.
enum MailParts {
    /// Content-ID of the emblem (RFC 2392).
    static let emblem = "emblem@oekohub"

    static func body(_ message: MailMessage, _ words: MailWords, id: MailID) -> MailPart {
        // Cannot occur in a part: there an equals sign is always followed by digits or the end of the line.
        func boundary(_ level: String) -> String { "=_\(id)\(level)" }
        let picture = words.emblem.map { emblem in
            MailPart.file(
                "image/png",
                emblem.picture,
                ["Content-ID: <\(Self.emblem)>", "Content-Disposition: inline; filename=\"emblem.png\""]
            )
        }
        let html = MailPart.several(
            "related",
            [.text("text/html", MailHTML.text(message, words))] + (picture.map { [$0] } ?? []),
            boundary: boundary("r")
        )
        let calendars = message.blocks.compactMap { block -> (fileName: String, text: String)? in
            if case .calendar(let fileName, let text) = block { (fileName, text) } else { nil }
        }
        let readable = MailPart.several(
            "alternative",
            [.text("text/plain", MailText.text(message, words)), html]
                + calendars.map { .text("text/calendar; method=\(method(of: $0.text))", $0.text) },
            boundary: boundary("")
        )
        let files = calendars.map { calendar in
            MailPart.file(
                "text/calendar; charset=utf-8; name=\"\(plain(calendar.fileName))\"",
                Array(calendar.text.utf8),
                ["Content-Disposition: attachment; filename=\"\(plain(calendar.fileName))\""]
            )
        }
        return .several("mixed", [readable] + files, boundary: boundary("m"))
    }

    /// What the calendar asks of the program that reads it.
    private static func method(of calendar: String) -> String {
        let line = calendar.split(whereSeparator: \.isNewline).first { $0.hasPrefix("METHOD:") }
        let word = line?.dropFirst("METHOD:".count).filter { $0.isASCII && $0.isLetter } ?? ""
        return word.isEmpty ? "PUBLISH" : String(word)
    }

    private static func plain(_ fileName: String) -> String {
        String(fileName.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "-" })
    }
}
