import Foundation
import HTTPTypes
import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing
import WebPlatform

@Suite struct LearningPathRoutesTests {
    @Test func everyPathHasItsPage() async throws {
        let client = try await CertificatesHub.make().hub.client()
        let all = try await client.get("/lernen/wege")
        #expect(all.lacks("Mitbestimmen beim Umbau") == nil)
        for id in all.body.matches(of: /"\/lernen\/wege\/([a-z]+)"/).map({ String($0.output.1) }) {
            let page = try await client.get("/lernen/wege/\(id)")
            #expect(page.status == .ok)
            #expect(!page.body.contains("\u{27e6}"), "\(id) lacks a text")
        }
        #expect(try await client.get("/lernen/wege/fort").status == .notFound)
        #expect(try await client.get("/lernen/wege/%3Cb%3E").status == .notFound)
    }

    @Test func onesOwnProgressIsShown() async throws {
        let house = try await CertificatesHub.make()
        let client = house.hub.client(as: .owner)
        #expect(try await client.get("/lernen/wege/werkstatt").lacks("0 von 9 Lektionen fertig") == nil)
        try await house.finish("ressourcen", by: TestHub.owner.id)
        let page = try await client.get("/lernen/wege/werkstatt")
        #expect(page.lacks("4 von 9 Lektionen fertig") == nil)
        #expect(page.body.contains("href=\"/lernen/angebote-und-versuche/kreislauf-check\""))
        #expect(try await house.hub.client(as: .member).get("/lernen/wege/werkstatt").lacks("0 von 9") == nil)
    }

    /// Paths, plans and certificates show what is in force, be it of the files or of a revision.
    @Test func aRevisionStandsInPathsAndCertificatesToo() async throws {
        let house = try await CertificatesHub.make()
        try await house.finish("ressourcen", by: TestHub.owner.id)
        let store = LessonRevisionStore(house.database, outside: .frozen)
        let address = LessonAddress("ressourcen/stoffstrom")!
        var sheet = try #require(LearningHub.shipped.sheet(address))
        (sheet.title, sheet.competence) = ("Neuer Titel", "Stoffe neu verfolgen")
        _ = try await store.begin(address, sheet, base: nil, by: TestHub.official.id)
        _ = try await store.release(address, version: 1, note: "Neu", by: TestHub.official.id)
        let client = house.hub.client(as: .owner)
        let page = try await client.get("/lernen/wege/werkstatt")
        #expect(page.lacks("Neuer Titel") == nil && page.lacks("Stoffe neu verfolgen") == nil)
        #expect(try await client.get("/lernen/wege/werkstatt/lehrplan.csv").lacks("Neuer Titel") == nil)
        _ = try await client.post("/lernen/bescheinigungen", ["gegenstand": "kurs-ressourcen"])
        let certificates = CertificateStore(house.database, outside: .frozen)
        func competences() async throws -> [String] {
            try await certificates.all(of: TestHub.owner.id).flatMap { $0.content.entries.map(\.competence) }
        }
        #expect(try await competences().contains("Stoffe neu verfolgen"))
        // What a certificate says stays as it was when it was given.
        #expect(try await store.withdraw(address, number: 1, by: TestHub.official.id))
        #expect(try await client.get("/lernen/wege/werkstatt").lacks("Neuer Titel") != nil)
        #expect(try await competences().contains("Stoffe neu verfolgen"))
    }

    @Test func thePlanIsAFile() async throws {
        let client = try await CertificatesHub.make().hub.client()
        let csv = try await client.get("/lernen/wege/werkstatt/lehrplan.csv")
        let lines = csv.body.split(whereSeparator: \.isNewline)
        #expect(lines.count == 10)
        #expect(lines[0].contains("Lernweg;Nummer;Kurs;Kennung"))
        #expect(lines[1].contains("ressourcen/stoffstrom"))
        #expect(lines[1].contains(";10;0,22;"))  // 10 / 45 = 0.22
        let json = try await client.get("/lernen/wege/werkstatt/lehrplan.json")
        let read = try JSONSerialization.jsonObject(with: Data(json.body.utf8)) as? [String: Any]
        #expect(read?["minutes"] as? Int == 90)
        #expect(read?["units"] as? Double == 2)
        #expect((read?["lessons"] as? [[String: Any]])?.count == 9)
    }
}
