import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import ProgrammeRecords
import ProgrammeRecordsStorage
import TestSupport
import Testing
import WebPlatform

/// The poster, and the questions that are open.
@Suite struct PublicityTests {
    @Test func everybodySeesThePoster() async throws {
        let house = try await RecordsHub.make()
        let page = try await house.hub.client().get("/plakat")
        #expect(page.status == .ok && page.lacks("Kofinanziert von der Europäischen Union") == nil)
        #expect(page.lacks("Ziele des Projekts") == nil && page.lacks("Emblem der Europäischen Union") == nil)
    }

    @Test func aQuestionStaysOpenUntilSomebodyAnswers() async throws {
        let house = try await RecordsHub.make()
        let path = "/verwaltung/projekt/fragen"
        #expect(try await house.administrator.get(path).lacks("offen") == nil)
        let empty = try await house.administrator.post(path, ["question": "threshold", "day": "gestern"])
        #expect(empty.status == .unprocessableContent && empty.lacks("Die Quelle fehlt.") == nil)
        var answer = ["question": "threshold", "answer": "ja, 8 Stunden", "source": "KBS, Mail", "day": "2026-05-11"]
        #expect(try await house.administrator.post(path, answer).location == path)
        #expect(try await house.administrator.get(path).lacks("ja, 8 Stunden") == nil)
        answer["answer"] = "nein"
        #expect(try await house.administrator.post(path, answer).location == path)
        let page = try await house.administrator.get(path)
        #expect(page.lacks("ja, 8 Stunden") != nil && page.lacks("11.05.2026") == nil)
        #expect(try await house.hub.client(as: .coach).get(path).status == .forbidden)
    }

    // MARK: Folder

    private let folder = "/verwaltung/projekt/publizitaet"
    /// The beginning of a PNG file, ISO/IEC 15948, 5.2.
    private static let picture: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]

    private func add(
        _ house: RecordsHub,
        _ name: String,
        _ contents: [UInt8],
        _ fields: [String: String] = [:]
    ) async throws -> Answer {
        let typed = [
            "title": "Startseite mit Fußzeile", "address": "https://hub.example/", "day": "2026-05-15",
        ].merging(fields) { $1 }
        return try await house.administrator.upload(
            folder,
            typed,
            field: "file",
            fileName: name,
            type: "image/png",
            contents: contents
        )
    }

    @Test func aProofIsKeptWithPlaceAndDay() async throws {
        let house = try await RecordsHub.make()
        #expect(try await house.administrator.get(folder).lacks("Noch kein Nachweis.") == nil)
        #expect(try await add(house, "start.html", Self.picture).location == folder)
        let page = try await house.administrator.get(folder)
        #expect(page.lacks("Startseite mit Fußzeile") == nil && page.lacks("15.05.2026") == nil)
        #expect(page.lacks("start.html.png") == nil && page.lacks("https://hub.example/") == nil)
        let store = PublicityProofStore(
            house.database,
            files: .init(folder: house.hub.folder),
            outside: .live
        )
        let proof = try #require(try await store.proofs().first)
        let file = try await house.administrator.get("\(folder)/\(proof.id)")
        #expect(file.status == .ok && file.headers[.contentType] == "image/png")
        #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
        let list = try await house.administrator.get(folder + ".csv").body
        #expect(list.contains("15.05.2026;Startseite mit Fußzeile;https://hub.example/;start.html.png"))
        #expect(try await house.administrator.get("/verwaltung/projekt/loeschvorschau").lacks("Publizität") == nil)
        let hold = ["art": "proof", "satz": proof.id.text, "reason": "Prüfung"]
        #expect(try await house.administrator.post("/verwaltung/projekt/sperren", hold).status == .seeOther)
        #expect(try await house.administrator.delete("\(folder)/\(proof.id)").status == .conflict)
        let holds = ProjectHoldStore(house.database, outside: .live)
        let standing = try #require(try await holds.holds().first)
        _ = try await holds.lift(
            standing.id,
            reason: "erledigt",
            by: RecordWriter(id: TestHub.official.id, name: "Hanna")
        )
        #expect(try await house.administrator.delete("\(folder)/\(proof.id)").location == folder)
        #expect(try await house.administrator.delete("\(folder)/\(proof.id)").status == .notFound)
        #expect(try await house.hub.client(as: .owner).get(folder).status == .forbidden)
    }

    @Test func whatIsNoPictureAndNoPrintIsRefused() async throws {
        let house = try await RecordsHub.make()
        let page = try await add(house, "seite.png", Array("<html>".utf8), ["day": "2027-01-01", "address": ""])
        #expect(page.status == .unprocessableContent && page.lacks("„seite.png“ ist weder Bild noch PDF.") == nil)
        #expect(page.lacks("01.01.2027 kann nicht stimmen.") == nil && page.lacks("Der Ort fehlt.") != nil)
        #expect(page.lacks("Die Adresse oder der Ort fehlt.") == nil && page.lacks("Startseite mit Fußzeile") == nil)
        let empty = try await house.administrator.post(folder, ["title": "x"])
        #expect(empty.status == .unprocessableContent && empty.lacks("Die Datei fehlt.") == nil)
    }

    @Test func thePosterIsPrintedWithItsDay() async throws {
        let house = try await RecordsHub.make()
        let file = try await house.administrator.get(folder + "/plakat.pdf")
        #expect(file.status == .ok && file.headers[.contentType] == "application/pdf")
        #expect(try await house.administrator.post(folder + "/plakat").location == folder)
        let page = try await house.administrator.get(folder)
        #expect(page.lacks("Plakat-2026-05-15.pdf") == nil && page.lacks("/plakat") == nil)
    }

    // MARK: Where the publicity line may stand

    private func files(_ part: String, _ ending: String) -> [(path: String, text: String)] {
        let folder = repositoryRoot.appendingPathComponent(part)
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(ending) }.compactMap { path in
            (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)).map {
                ("\(part)/\(path)", $0)
            }
        }
    }

    /// A firm's balance, plan and answers are its own: their papers name no funding.
    @Test func aFirmsOwnReportsNameNoFunding() {
        let own = ["CarbonAccounting", "ActionPlanning", "Assessments", "Funding", "Participation", "Companies"]
        let pages = own.flatMap { files("Features/\($0)/Web", ".swift") }
        #expect(pages.count > 100)
        #expect(pages.filter { $0.text.contains("oFunding(") || $0.text.contains("europeanEmblem") }.map(\.path) == [])
        let words = own.flatMap { files("Features/\($0)/Content", ".json") }
        #expect(words.filter { $0.text.contains("Kofinanziert") }.map(\.path) == [])
    }

    /// Annex IX of Regulation (EU) 2021/1060, 1.5; Liberation Sans has the measures of Arial where that is missing.
    @Test func onlyAllowedTypefacesStandBesideTheEmblem() throws {
        let allowed: Set<String> = [
            "Arial", "Auto", "Calibri", "Garamond", "Trebuchet", "Trebuchet MS", "Tahoma", "Ubuntu", "Verdana",
            "Liberation Sans", "sans-serif", "inherit",
        ]
        let sheets =
            files("Features/ProgrammeRecords/Client", ".css") + files("Features/ProgrammeRecords/Content", ".css")
            + files("Platform/Client/components", "footer.css")
        var found: Set<String> = []
        for sheet in sheets {
            for line in sheet.text.split(separator: "\n") where line.contains("font-family:") {
                let names = line.split(separator: ":")[1].split(separator: ",")
                found.formUnion(names.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ;\"")) })
            }
        }
        #expect(found.contains("Arial") && found.subtracting(allowed).isEmpty)
    }
}
