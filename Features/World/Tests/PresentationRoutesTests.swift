import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform
import World
import WorldStorage

@testable import WorldWeb

@Suite struct PresentationRoutesTests {
    let house: MeetingHub
    let id: MeetingID
    var address: String { "/treffen/\(id)" }
    var owner: TestClient { house.hub.client(as: .owner) }

    init() async throws {
        house = try await MeetingHub.make()
        id = try await house.meeting(ofFirm: true)
    }

    private func lay(_ pdf: [UInt8], name: String = "Audit.pdf") async throws -> Answer {
        try await owner.upload(
            address + "/leinwand",
            field: "file",
            fileName: name,
            type: "application/pdf",
            contents: pdf
        )
    }

    @Test func everybodySeesThePageThatTheHostTurnsTo() async throws {
        #expect(try await lay(MeetingPDF.pages(3)).location == address + "#leinwand")
        let document = try #require(try await house.stores.presentations.documents(of: id).first)
        #expect(document.name == "Audit.pdf" && document.pages == 3)
        let first = try await house.hub.client(as: .member).get(address)
        #expect(first.body.contains("Seite 1 von 3") && first.body.contains("Energieaudit Seite 1"))
        #expect(!first.body.contains("Seite weiter"))
        let picture = address + "/leinwand/\(document.id)/seiten/2"
        _ = try await owner.post(address + "/leinwand/\(document.id)/seite", ["page": "2"])
        let second = try await house.hub.client(as: .member).get(address)
        #expect(second.body.contains("Energieaudit Seite 2") && second.body.contains("src=\"\(picture)\""))
        let bytes = try await house.hub.client(as: .member).get(picture)
        #expect(bytes.bytes.starts(with: [0xff, 0xd8, 0xff]) && bytes.headers[.contentType] == "image/jpeg")
        #expect(try await house.hub.client(as: .foreignOwner).get(picture).status == .notFound)
        let (member, leaf) = (house.hub.client(as: .member), address + "/leinwand/\(document.id)")
        #expect(try await member.get(leaf + "/seiten/4").status == .notFound)
        #expect(try await member.post(leaf + "/seite", ["page": "3"]).status == .notFound)
        // Beyond the last page is the last page.
        _ = try await owner.post(address + "/leinwand/\(document.id)/seite", ["page": "99"])
        #expect(try await owner.get(address).body.contains("Seite 3 von 3"))
        _ = try await owner.delete(address + "/leinwand/\(document.id)")
        #expect(try await owner.get(address).body.contains("Auf der Leinwand liegt gerade nichts."))
        #expect(try await owner.get(picture).status == .notFound)
    }

    @Test func whatIsNoPDFIsRefusedWithASentence() async throws {
        for (contents, sentence) in [
            (Array("%PDF-1.4 kaputt".utf8), "„Audit.pdf“ lässt sich nicht als PDF lesen."),
            (Array("<html>".utf8), "„Audit.pdf“ lässt sich nicht als PDF lesen."),
            (Array(MeetingPDF.pages(2).prefix(120)), "„Audit.pdf“ lässt sich nicht als PDF lesen."),
            ([], "Bitte wählen Sie ein PDF."),
        ] {
            let answer = try await lay(contents)
            #expect(answer.status == .unprocessableContent && answer.body.contains(sentence), "\(sentence)")
        }
        #expect(try await house.stores.presentations.documents(of: id).isEmpty)
    }

    @Test func tooManyPagesAreRefusedBeforeAnyIsDrawn() async throws {
        let answer = try await lay(MeetingPDF.pages(200))
        #expect(answer.status == .unprocessableContent)
        let words = answer.body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
        #expect(words.contains("„Audit.pdf“ hat 200 Seiten, möglich sind 100."))
        let left = try FileManager.default.contentsOfDirectory(atPath: house.hub.folder.path)
        #expect(!left.contains { $0.hasPrefix("pages-") })
    }

    @Test func aFileThatIsTooLargeSaysHowLargeItIs() async throws {
        let answer = try await lay([UInt8](repeating: 65, count: 21 << 20), name: "Groß <b>.pdf")
        #expect(answer.status == .unprocessableContent && answer.body.contains("„Groß &lt;b&gt;.pdf“ hat 21,0"))
    }
}
