import Foundation
import HTTPTypes
import TestSupport
import Testing

@Suite struct ClaimsRoutesTests {
    @Test func eachSentenceHasItsFindings() async throws {
        let hub = try await ChecksHub.make()
        let text = "Unsere Produkte sind klimaneutral.\n\nWir haben 2025 zwölf Druckluftlecks geschlossen.\n<b>grün</b>"
        let page = try await hub.client().post("/aussagen", ["text": text])
        #expect(page.status == .ok)
        let parts = page.words.components(separatedBy: "Ergebnis je Satz").last ?? ""
        #expect(parts.contains("„Unsere Produkte sind klimaneutral.“ ohne Nachweis verboten"))
        #expect(parts.contains("Gefunden: „klimaneutral“"))
        #expect(
            parts.contains(
                "„Wir haben 2025 zwölf Druckluftlecks geschlossen.“ Zu diesem Satz sagt keine der Regeln etwas. Das heißt nicht, dass er erlaubt ist"
            )
        )
        #expect(!page.body.contains("<b>grün"))
        #expect(page.words.contains("Rechtsgrundlage: UWG"))
        #expect(page.body.contains("Unsere Produkte sind klimaneutral.\n\nWir haben"))
    }

    @Test func nothingAndTooMuchAreSaid() async throws {
        let hub = try await ChecksHub.make()
        let client = hub.client()
        #expect(try await client.get("/aussagen").status == .ok)
        let none = try await client.post("/aussagen", ["text": " \n "])
        #expect(none.status == .unprocessableContent)
        #expect(none.words.contains("mindestens einen Satz"))
        let much = try await client.post("/aussagen", ["text": String(repeating: "a", count: 5_001)])
        #expect(much.status == .unprocessableContent)
        #expect(much.words.contains("Das sind 5001 Zeichen. Bitte prüfen Sie höchstens 5000 auf einmal."))
    }

    @Test func aSentenceMayComeWithTheAddress() async throws {
        let hub = try await ChecksHub.make()
        let page = try await hub.client().get("/aussagen?text=Wir+sind+%22gr%C3%BCn%22")
        #expect(page.body.contains("Wir sind &quot;grün&quot;") || page.body.contains("Wir sind \"grün\""))
    }
}
