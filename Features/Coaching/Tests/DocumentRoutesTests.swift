import DatabasePlatform
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

struct DocumentRoutesTests {
    private static let paper = Array("%PDF-1.7 Angebot".utf8)

    private func upload(
        _ house: CaseHub,
        _ who: CaseHub.Who,
        _ address: String,
        _ name: String = "Angebot.pdf",
        _ contents: [UInt8] = paper,
        visibility: String = "shared"
    ) async throws -> Answer {
        try await house.client(who).upload(
            "\(address)/dokumente",
            ["visibility": visibility],
            field: "file",
            fileName: name,
            contents: contents
        )
    }

    private func firms(_ address: String) -> String { address.replacing("/meine-betriebe/", with: "/begleitung/") }

    private func id(_ house: CaseHub, _ name: String) async throws -> String {
        let rows = try await house.hub.database.rows("SELECT id FROM coaching_document WHERE name = $1", .text(name))
        return try #require(rows.first).text("id")
    }

    @Test func coachAndFirmLayDocumentsAndBothOpenThem() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let empty = try await house.client(.coach).get(address).body
        #expect(empty.contains("Noch keine Dokumente.") && empty.contains("href=\"\(address)/dokumente/neu\""))
        #expect(try await house.client(.coach).get("\(address)/dokumente/neu").body.contains("multipart/form-data"))
        #expect(try await upload(house, .coach, address).location == address)
        let firm = firms(address)
        #expect(try await house.client(.member).get("\(firm)/dokumente/neu").body.contains("multipart/form-data"))
        let table = Array("Zähler;kWh\r\n1;7\r\n".utf8)
        #expect(try await upload(house, .member, firm, "Messung.csv", table).location == firm)
        for (who, page) in [(CaseHub.Who.coach, address), (.owner, firm)] {
            let body = try await house.client(who).get(page).body
            // 16 of 1,024 bytes, and nothing is smaller than 0,1
            #expect(body.contains("Angebot.pdf") && body.contains("PDF, 0,1\(GermanFormat.thinSpace)KB"))
            #expect(body.contains("Mehmet Aksoy, Coach") && body.contains("15.05.2026"))
            #expect(body.contains("Messung.csv") && body.contains(", Betrieb"))
            #expect(body.contains("Dokument abgelegt (Coach): Angebot.pdf"))
            let pdf = try await house.client(who).get("\(page)/dokumente/\(try await id(house, "Angebot.pdf"))")
            #expect(pdf.status == .ok && pdf.bytes == Self.paper)
            #expect(pdf.headers[.contentType] == "application/pdf")
            #expect(pdf.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
            let csv = try await house.client(who).get("\(page)/dokumente/\(try await id(house, "Messung.csv"))")
            #expect(csv.headers[.contentDisposition]?.hasPrefix("attachment") == true)
        }
    }

    @Test func whatTheCoachKeepsTheFirmNeitherSeesNorOpens() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        #expect(try await upload(house, .coach, address, visibility: "coach").status == .seeOther)
        #expect(try await house.client(.coach).get(address).body.contains("nur für Sie"))
        let document = "\(firms(address))/dokumente/\(try await id(house, "Angebot.pdf"))"
        for who in [CaseHub.Who.owner, .member, .coachInside] {
            #expect(!(try await house.client(who).get(firms(address)).body.contains("Angebot.pdf")), "\(who)")
            #expect(try await house.client(who).get(document).status == .notFound, "\(who)")
            #expect(try await house.client(who).get("\(document)/entfernen").status == .notFound, "\(who)")
            #expect(try await house.client(who).delete(document).status == .notFound, "\(who)")
        }
        // The same file again, by the firm, does not tell that it is there.
        #expect(try await upload(house, .member, firms(address)).location == firms(address))
        #expect(try await house.client(.member).get(firms(address)).body.contains("Angebot.pdf"))
    }

    @Test func theSameFileTwiceIsOneDocument() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        #expect(try await upload(house, .coach, address).status == .seeOther)
        let client = house.client(.coach)
        let again = try await client.upload(
            "\(address)/dokumente",
            ["visibility": "shared"],
            field: "file",
            fileName: "Kopie.pdf",
            contents: Self.paper
        )
        #expect(again.location == address)
        let page = try await client.get(address).body
        #expect(page.contains("Diese Datei liegt schon hier: „Angebot.pdf“."))
        #expect(!page.contains("Kopie.pdf"))
    }

    @Test func whatCannotLieHereIsNamed() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let program = try await upload(house, .coach, address, "rechnung.pdf", [0x4d, 0x5a, 0x90, 0])
        #expect(program.status == .unprocessableContent)
        #expect(program.body.contains("„rechnung.pdf“ ist keine Datei, die hier liegen darf"))
        let empty = try await upload(house, .coach, address, "leer.pdf", [])
        #expect(empty.status == .unprocessableContent)
        #expect(empty.body.contains("„leer.pdf“ ist leer."))
        let none = try await house.client(.coach).post("\(address)/dokumente", ["visibility": "coach"])
        #expect(none.status == .unprocessableContent && none.body.contains("Wählen Sie eine Datei."))
        // 21 MB, one more than there is room for
        let big = Self.paper + [UInt8](repeating: 0x20, count: 21 << 20)
        let large = try await upload(house, .coach, address, "Katalog.pdf", big, visibility: "coach")
        #expect(large.status == .unprocessableContent)
        let sentence =
            "„Katalog.pdf“ hat 21\(GermanFormat.thinSpace)MB, höchstens 20\(GermanFormat.thinSpace)MB haben Platz."
        #expect(
            large.body.contains(sentence),
            "\(large.body.firstRange(of: "Katalog.pdf“ hat").map { String(large.body[$0.lowerBound...].prefix(80)) } ?? "")"
        )
        let visible = try await upload(house, .coach, address, visibility: "alle")
        #expect(visible.body.contains("Wählen Sie, wer das Dokument öffnet."))
        #expect(try await house.hub.database.rows("SELECT id FROM coaching_document").isEmpty)
    }

    @Test func aNameWithMarksOfDirectionAndScriptDoesNoHarm() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let name = "<script>alert(1)</script>\u{202E}fdp.exe"
        #expect(try await upload(house, .coach, address, name).status == .seeOther)
        let page = try await house.client(.coach).get(address).body
        #expect(!page.contains("<script>alert") && !page.contains("\u{202E}"))
        #expect(page.contains("fdp.exe.pdf"))
    }

    @Test func whoLaidItThereOrTheCoachRemovesIt() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let firm = firms(address)
        _ = try await upload(house, .coach, address)
        _ = try await upload(house, .member, firm, "Notiz.txt", Array("Kompressor".utf8))
        let (coachs, ours) = (try await id(house, "Angebot.pdf"), try await id(house, "Notiz.txt"))
        let page = try await house.client(.member).get(firm).body
        #expect(page.contains("href=\"\(firm)/dokumente/\(ours)/entfernen\""))
        #expect(!page.contains("\(coachs)/entfernen"))
        #expect(!(try await house.client(.owner).get(firm).body.contains("/entfernen")))
        for document in [coachs, ours] {
            let asked = try await house.client(.owner).get("\(firm)/dokumente/\(document)/entfernen")
            #expect(asked.status == .conflict)
            #expect(asked.body.contains("entfernt nur, wer es abgelegt hat, oder der Coach"))
            #expect(try await house.client(.owner).delete("\(firm)/dokumente/\(document)").status == .conflict)
        }
        let question = try await house.client(.member).get("\(firm)/dokumente/\(ours)/entfernen").body
        #expect(question.contains("„Notiz.txt“ entfernen?"))
        #expect(try await house.client(.member).delete("\(firm)/dokumente/\(ours)").location == firm)
        #expect(try await house.client(.member).get("\(firm)/dokumente/\(ours)").status == .notFound)
        let asked = try await house.client(.coach).get("\(address)/dokumente/\(coachs)/entfernen").body
        #expect(asked.contains("weder der Betrieb noch der Coach"))
        #expect(try await house.client(.coach).delete("\(address)/dokumente/\(coachs)").location == address)
        #expect(try await house.client(.coach).delete("\(address)/dokumente/\(coachs)").status == .notFound)
        #expect(try await house.client(.coach).get(address).body.contains("Noch keine Dokumente."))
    }

    @Test func onlyTheCoachAndTheFirmGetIn() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        _ = try await upload(house, .coach, address)
        let document = "/dokumente/\(try await id(house, "Angebot.pdf"))"
        #expect(try await house.client(.otherCoach).get(address + document).status == .notFound)
        #expect(try await house.client(.otherCoach).get(firms(address) + document).status == .notFound)
        #expect(try await upload(house, .otherCoach, address).status == .notFound)
        #expect(try await house.client(.foreignOwner).get(firms(address) + document).status == .notFound)
        #expect(try await upload(house, .foreignOwner, firms(address)).status == .notFound)
        for who in [CaseHub.Who.administrator, .council] {
            #expect(try await house.client(who).get(firms(address) + document).status == .forbidden, "\(who)")
            #expect(try await house.client(who).get(address + document).status == .forbidden, "\(who)")
        }
        // A document is found at its own case only.
        let second = try await house.taken(template: "free")
        #expect(try await house.client(.coach).get(second + document).status == .notFound)
    }

    @Test func whoeverOnlyReadsOpensAndAddsNothing() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        _ = try await upload(house, .coach, address)
        let document = "\(address)/dokumente/\(try await id(house, "Angebot.pdf"))"
        let end = "UPDATE firm_grant SET withdrawn_at = 1, readable_through = $1 WHERE id = 'g1'"
        try await house.run(end, .text("2026-05-15"))
        let client = house.client(.coach)
        let page = try await client.get(address).body
        #expect(page.contains("Angebot.pdf") && !page.contains("/dokumente/neu") && !page.contains("/entfernen"))
        #expect(try await client.get(document).status == .ok)
        #expect(try await client.get("\(address)/dokumente/neu").status == .conflict)
        #expect(try await upload(house, .coach, address, "Neu.pdf").status == .conflict)
        #expect(try await client.delete(document).status == .conflict)
        try await house.run(end, .text("2026-05-14"))
        #expect(try await client.get(document).status == .notFound)
    }

    @Test func aClosedCaseKeepsItsDocuments() async throws {
        let house = try await CaseHub.make()
        let address = try await house.taken()
        let firm = firms(address)
        _ = try await upload(house, .member, firm)
        let document = "\(firm)/dokumente/\(try await id(house, "Angebot.pdf"))"
        try await house.run("UPDATE coaching_case SET state = 'closed', closed_on = '2026-05-15'")
        let page = try await house.client(.member).get(firm).body
        #expect(page.contains("Angebot.pdf") && !page.contains("/dokumente/neu") && !page.contains("/entfernen"))
        #expect(try await house.client(.member).get(document).status == .ok)
        #expect(try await house.client(.member).get("\(firm)/dokumente/neu").status == .conflict)
        #expect(try await upload(house, .member, firm, "Neu.pdf").status == .conflict)
        #expect(try await house.client(.member).delete(document).status == .conflict)
    }
}
