import Foundation
import HTTPTypes
import Kernel
import Learning
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
