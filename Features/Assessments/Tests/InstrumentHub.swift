import Assessments
import AssessmentsStorage
import AssessmentsWeb
import Companies
import CompaniesStorage
import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

/// The house with instruments and the two firms of the named sessions.
struct InstrumentHub {
    static let content = repositoryRoot.appendingPathComponent("Features/Assessments/Content")
    static let shipped = try! InstrumentLibrary(directory: content.appendingPathComponent("instruments"))

    let hub: TestHub
    let store: AssessmentStore
    let reader: AssessmentReader

    static func make(library: InstrumentLibrary = shipped) async throws -> InstrumentHub {
        let hub = try await TestHub.make(
            migrations: companiesMigrations + assessmentsMigrations,
            texts: .feature("Assessments"),
            prepare: { database in
                try await database.write { session in
                    let now = Date(timeIntervalSince1970: 1_778_830_200)
                    try FirmStore.insert(newFirm: TestHub.firm, name: "Metallbau Kettler GmbH", at: now, in: session)
                    try FirmStore.insert(newFirm: TestHub.foreignFirm, name: "Andere Firma AG", at: now, in: session)
                }
            },
            routes: { routes, database, _ in
                feature(database, library).addRoutes(to: routes)
            }
        )
        return InstrumentHub(
            hub: hub,
            store: AssessmentStore(hub.database, outside: .frozen),
            reader: feature(hub.database, library).reader
        )
    }

    static func feature(_ database: any SQLDatabase, _ library: InstrumentLibrary) -> AssessmentsFeature {
        AssessmentsFeature(
            database: database,
            firms: FirmReader(database),
            library: library,
            duties: try! DutyCheck(file: ContentFile(content.appendingPathComponent("duties.json"))),
            claims: try! ClaimCheck(file: ContentFile(content.appendingPathComponent("claims.json"))),
            texts: .feature("Assessments"),
            outside: .frozen
        )
    }

    /// Another start of the same house, on the same data, with a feature made anew.
    func beside(_ feature: AssessmentsFeature) async throws -> TestHub {
        try await TestHub.make(migrations: [], texts: .feature("Assessments")) { routes, _, _ in
            feature.addRoutes(to: routes)
        }
    }

    /// Begins an instrument as somebody of the firm.
    /// - Returns: the address of the record.
    func begin(_ instrument: String, as who: TestHub.Who = .owner, _ fields: [String: String] = [:]) async throws
        -> String
    {
        let all = ["bereich": "manufacturing", "anlass": "bill", "sicht": "management"].merging(fields) { $1 }
        let answer = try await hub.client(as: who).post("/instrumente/\(instrument)", all)
        let address = try #require(answer.location)
        return String(try #require(address.firstRange(of: "/teil/").map { address[..<$0.lowerBound] }))
    }

    /// Opens a page and sends it back with these answers.
    func fill(_ address: String, as client: TestClient, _ fields: [String: String]) async throws -> Answer {
        let page = try await client.get(address)
        return try await client.post(address, fields.merging(["stand": page.hidden("stand") ?? ""]) { own, _ in own })
    }
}

extension Answer {
    /// The value of a hidden field.
    func hidden(_ name: String) -> String? {
        body.firstMatch(of: try! Regex("name=\"\(name)\" value=\"([^\"]*)\"")).map {
            String($0.output[1].substring ?? "")
        }
    }

    /// Nil when the page says so; otherwise the text. No-break spaces count as spaces.
    func lacks(_ text: String) -> String? {
        let words = body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
        return words.contains(text) ? nil : text
    }
}
