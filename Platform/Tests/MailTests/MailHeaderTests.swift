import Foundation
import Testing

@testable import MailPlatform

@Suite struct MailHeaderTests {
    /// What a mail program makes of encoded words.
    private func decoded(_ header: String) -> String {
        header.components(separatedBy: "\r\n ").map { word in
            guard word.hasPrefix("=?UTF-8?B?"), word.hasSuffix("?="),
                let data = Data(base64Encoded: String(word.dropFirst(10).dropLast(2)))
            else { return word }
            return String(decoding: data, as: UTF8.self)
        }
        .joined()
    }

    @Test func shortASCIIStandsAsItIs() {
        #expect(MailHeader.text("Ihr Zugang (neu), 2 Fragen") == "Ihr Zugang (neu), 2 Fragen")
        #expect(MailHeader.name("Petra Kettler") == "Petra Kettler")
    }

    @Test func everythingElseIsEncodedInShortWordsCutBetweenCharacters() {
        let subject = String(repeating: "Grüße 🌱 aus Castrop-Rauxel, ", count: 8) + "Ende"
        let header = MailHeader.text(subject)
        #expect(decoded(header) == subject)
        for (index, line) in "Subject: \(header)".components(separatedBy: "\r\n").enumerated() {
            #expect(line.utf8.count <= 76)
            #expect(index == 0 || line.hasPrefix(" =?UTF-8?B?"))
        }
    }

    @Test func aTextThatLooksEncodedIsEncoded() {
        #expect(decoded(MailHeader.text("=?UTF-8?B?QQ==?=")) == "=?UTF-8?B?QQ==?=")
    }

    @Test(arguments: [
        "Hallo\r\nBcc: alle@example.org", "Hallo\nBcc: alle@example.org", "Hallo\rBcc: x",
        "Hallo\u{0}\u{85}\u{2028}Bcc: x",
        "Hallo\u{202e}xcB",
    ]) func noTextBeginsAnotherLine(typed: String) {
        for header in [MailHeader.text(typed), MailHeader.name(typed), MailHeader.mailbox("a@b.example", name: typed)] {
            for line in header.components(separatedBy: "\r\n").dropFirst() { #expect(line.hasPrefix(" ")) }
            let rest = header.replacing("\r\n ", with: "")
            #expect(rest.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value < 127 })
            #expect(!decoded(header).contains("\u{202e}"))
        }
    }

    @Test func aNameCannotEndItsPlace() {
        let mailbox = MailHeader.mailbox("petra@kettler.example", name: "Chef <chef@example.org>, Petra")
        #expect(mailbox.hasPrefix("=?UTF-8?B?"))
        #expect(mailbox.hasSuffix("\r\n <petra@kettler.example>"))
        #expect(MailHeader.mailbox("petra@kettler.example", name: " ") == "petra@kettler.example")
    }

    @Test(arguments: ["petra@kettler.example", "a+b@c.example", "o'neill@c.example"]) func addressesAreTaken(
        _ text: String
    ) {
        #expect(MailMessage.isAddress(text))
    }

    @Test(arguments: [
        "", "petra", "@c.example", "a@", "a@b@c", "a b@c.example", "a@c.example\r\nRCPT TO:<x@y>", "a@c.example>",
        "<a@c.example",
        "a,b@c.example", "\u{fc}@c.example", "a@c.example\u{0}",
    ]) func othersAreRefused(_ text: String) { #expect(!MailMessage.isAddress(text)) }
}
