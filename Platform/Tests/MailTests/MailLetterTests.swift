import DatabasePlatform
import Foundation
import Kernel
import TestSupport
import Testing

@testable import MailPlatform

@Suite struct MailLetterTests {
    private func letter(
        to recipient: String = "petra@kettler.example",
        name: String = "Petra Kettler",
        subject: String = "Bestätigen Sie Ihre Adresse",
        showsFunding: Bool = true,
        sender: String = "hub@oekohub.example",
        _ blocks: [MailMessage.Block] = [
            .text("Guten Tag,\nbitte bestätigen Sie, dass <diese> Adresse & dieser Name Ihre sind."),
            .link(label: "Adresse bestätigen", address: "https://hub.example.org/bestaetigen/abc?x=1&y=2"),
            .text("Oder geben Sie diese Zahl ein:"), .code("123 456"),
        ]
    ) -> MailLetter {
        MailLetter(
            id: MailID("01990000-0000-7000-8000-00000000000a")!,
            message: MailMessage(to: recipient, name: name, subject: subject, blocks),
            sender: sender,
            date: OutsideWorld.frozen.now(),
            words: MailWords(
                .platform,
                showsFunding: showsFunding,
                emblem: try? MailEmblem(repositoryRoot.appendingPathComponent("Platform/Content/emblem.png"), .platform)
            )
        )
    }

    @Test func theWholeLetter() throws {
        let text = String(decoding: try letter().bytes(), as: UTF8.self)
        #expect(try snapshotDifference(text.replacing("\r\n", with: "\n"), "letter.eml") == nil)
        #expect(text.utf8.allSatisfy { $0 < 127 })
        #expect(!text.replacing("\r\n", with: "").contains { $0 == "\n" || $0 == "\r" })
    }

    @Test func plainText() throws {
        let letter = letter()
        #expect(try snapshotDifference(MailText.text(letter.message, letter.words), "letter.txt") == nil)
    }

    @Test func html() throws {
        let letter = letter()
        let html = MailHTML.text(letter.message, letter.words)
        #expect(try snapshotDifference(html, "letter-html.txt") == nil)
        #expect(html.components(separatedBy: "src=").count == 2)
        #expect(html.contains("src=\"cid:emblem@oekohub\""))
    }

    @Test func anInstallationWithoutFundingSaysNothingOfIt() throws {
        let letter = letter(showsFunding: false)
        #expect(!MailText.text(letter.message, letter.words).contains("Kofinanziert"))
        #expect(!MailHTML.text(letter.message, letter.words).contains("Kofinanziert"))
        #expect(!String(decoding: try letter.bytes(), as: UTF8.self).contains("image/png"))
    }

    /// For programs that put meetings into calendars by themselves, and as a file for all others.
    @Test func aMeetingComesTwice() throws {
        let calendar = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"
        let letter = letter([.text("Bis dann."), .calendar(fileName: "Termin\r\n1.ics", text: calendar)])
        let text = String(decoding: try letter.bytes(), as: UTF8.self)
        #expect(text.contains("Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n"))
        #expect(text.contains("Content-Disposition: attachment; filename=\"Termin-1.ics\"\r\n"))
        #expect(text.contains("\r\nMETHOD:REQUEST\r\n"))
        #expect(MailText.text(letter.message, letter.words).contains("Im Anhang: Termin"))
    }

    @Test func onlyAddressesOfTheWebAreLinks() {
        let letter = letter([.link(label: "Hier", address: "javascript:alert(1)")])
        #expect(!MailHTML.text(letter.message, letter.words).contains("href"))
    }

    @Test func nothingTypedBecomesAHeader() throws {
        let text = String(
            decoding: try letter(name: "Petra\r\nBcc: x@y.example", subject: "A\r\n\r\n<b>B</b>\nCc: x@y.example")
                .bytes(),
            as: UTF8.self
        )
        let header = text.prefix(upTo: try #require(text.range(of: "\r\n\r\n")).lowerBound)
        let names = header.components(separatedBy: "\r\n").filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
        #expect(
            names == [
                "Date", "Message-ID", "From", "To", "Subject", "MIME-Version", "Content-Language", "Auto-Submitted",
                "Content-Type",
            ]
        )
    }

    @Test func anAddressWithALineBreakIsRefusedForGood() throws {
        #expect(throws: JobFailure("recipient", isPermanent: true)) {
            try letter(to: "a@b.example\r\nBcc: x@y.example").bytes()
        }
        #expect(throws: JobFailure("sender")) { try letter(sender: "hub").bytes() }
    }

    @Test func theSameMailHasTheSameIdentityEachTime() throws {
        #expect(try letter().bytes() == letter().bytes())
        let text = String(decoding: try letter().bytes(), as: UTF8.self)
        #expect(text.contains("\r\nMessage-ID: <01990000-0000-7000-8000-00000000000a@oekohub.example>\r\n"))
        #expect(text.contains("\r\nAuto-Submitted: auto-generated\r\n"))
        // 15 May 2026 is a Friday; 09:30 in Berlin is 07:30 UTC.
        #expect(text.hasPrefix("Date: Fri, 15 May 2026 07:30:00 +0000\r\n"))
    }
}
