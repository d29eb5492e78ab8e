import Assessments
import AssessmentsStorage
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct EditionTests {
    private static func library(_ versions: [(String, String)]) throws -> InstrumentLibrary {
        let url = InstrumentHub.content.appendingPathComponent("instruments/oekodesign-rad.json")
        let text = try String(contentsOf: url, encoding: .utf8)
        return try InstrumentLibrary(
            files: versions.map { version, title in
                let changed = text.replacing("\"version\": \"2026-1\"", with: "\"version\": \"\(version)\"")
                    .replacing("\"title\": \"Vorhandene", with: "\"title\": \"\(title) Vorhandene")
                return ContentFile(path: "\(version).json", bytes: Array(changed.utf8))
            }
        )
    }

    private func keep(_ record: String, as client: TestClient) async throws -> Answer {
        let page = try await client.get(record)
        return try await client.post("\(record)/fassungen", ["version": page.hidden("version") ?? ""])
    }

    private func editions(_ record: String, as client: TestClient) async throws -> [String] {
        let body = try await client.get(record).body
        return body.matches(of: /href="([^"]*\/fassungen\/[^"]+)"/).map { String($0.output.1) }
    }

    @Test func aVersionStaysAsItWas() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let record = try await house.begin("oeko-kompass")
        let part = "\(record)/teil/start"
        _ = try await house.fill(part, as: owner, ["E1.importance": "5", "E1.state": "1"])
        #expect(try await keep(record, as: owner).location == record + "#fassungen")
        _ = try await house.fill(part, as: owner, ["E1.importance": "5", "E1.state": "3"])
        let kept = try #require(try await editions(record, as: owner).first)
        let page = try await owner.get(kept)
        #expect(page.lacks("Fassung vom 15.05.2026, Petra Kettler") == nil)
        #expect(page.lacks("22,5") == nil)
        #expect(!page.body.contains("/massnahmen/aus-befund"))
        // 5 × (4 − 3) × 1.5 = 7.5
        #expect(try await owner.get(record).lacks("7,5") == nil)
        #expect(try await owner.get("/instrumente").lacks("letzte Fassung vom 15.05.2026") == nil)
        #expect(try await owner.get("/instrumente/oeko-kompass").lacks("geändert seit der Fassung") == nil)
        #expect(try await house.hub.client(as: .foreignOwner).get(kept).status == .notFound)
    }

    @Test func twoVersionsShowWhatHasChanged() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let record = try await house.begin("oeko-kompass")
        let part = "\(record)/teil/start"
        _ = try await house.fill(part, as: owner, ["E1.importance": "5", "E1.state": "1", "K1.state": "0"])
        _ = try await keep(record, as: owner)
        _ = try await house.fill(part, as: owner, ["E1.state": "3"])
        _ = try await keep(record, as: owner)
        let page = try await owner.get("\(record)/verlauf")
        for words in ["Eine Antwort ist anders", "1 – erste Schritte", "3 – weitgehend umgesetzt"] {
            #expect(page.lacks(words) == nil)
        }
        #expect(!page.body.contains("⟦"))
    }

    @Test func somethingChangedMeanwhileIsNotKept() async throws {
        let house = try await InstrumentHub.make()
        let owner = house.hub.client(as: .owner)
        let record = try await house.begin("oeko-kompass")
        _ = try await house.fill("\(record)/teil/start", as: owner, ["E1.importance": "5"])
        _ = try await owner.post("\(record)/fassungen", ["version": "1"])
        #expect(try await editions(record, as: owner).isEmpty)
    }

    /// What was answered to an earlier catalogue opens with it, and is not compared with a later one.
    @Test func aFormerVersionOpensWithItsOwnCatalogue() async throws {
        let house = try await InstrumentHub.make(library: Self.library([("2026-1", "")]))
        let owner = house.hub.client(as: .owner)
        let record = try await house.begin("oekodesign-rad")
        _ = try await house.fill("\(record)/teil/wheel", as: owner, ["s1.actual": "3", "s1.target": "3"])
        _ = try await keep(record, as: owner)
        let both = try Self.library([("2026-1", ""), ("2027-1", "Neu:")])
        let feature = InstrumentHub.feature(house.hub.database, both)
        let newer = try await house.beside(feature)
        let page = try await newer.client(as: .owner).get(record)
        #expect(page.status == .ok)
        #expect(page.lacks("Katalogfassung 2026-1") == nil)
        let fresh = try await newer.client(as: .owner).get("/instrumente/oekodesign-rad")
        #expect(fresh.lacks("2027-1") == nil)
    }

    @Test func versionsOfTwoCataloguesAreNotCompared() throws {
        let library = try Self.library([("2026-1", ""), ("2027-1", "")])
        let day = LocalDate(iso: "2026-05-15")!
        let words = InstrumentWords(missing: "", yes: "", no: "", unknown: "", notApplicable: "", tooFew: "")
        let wordings = try ["2026-1", "2027-1"].map { version in
            let instrument = try #require(library.instrument("oekodesign-rad", version: version))
            let answers = InstrumentAnswers()
            return InstrumentWording(InstrumentResult(instrument, answers, today: day), answers, words: words)
        }
        #expect(throws: EditionComparison.Fault.catalogues("2026-1", "2027-1")) {
            try EditionComparison(wordings[0], wordings[1])
        }
    }
}
