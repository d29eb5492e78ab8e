import DatabasePlatform
import Foundation
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@testable import oekohub

/// What the world says to whom: the own firm's state to its members, the demonstration firm's to everybody else.
@Suite(.serialized) struct WorldRoutesTests {
    private struct State: Decodable {
        struct Firm: Decodable {
            let name: String
            let isExample: Bool
        }
        struct Station: Decodable {
            let sentence: String
        }
        let version: Int
        let firm: Firm
        let stations: [String: Station]
    }

    let house: SampleHouse

    init() async throws { house = try await SampleHouse.make() }

    private func state(_ who: AccessTable.Who) async throws -> State {
        let answer = try await house.client(who).get("/welt/stand")
        #expect(answer.status == .ok && answer.headers[.cacheControl]?.contains("no-store") == true)
        return try JSONDecoder().decode(State.self, from: Data(answer.bytes))
    }

    @Test func everybodySeesTheirOwnFirmOrTheExample() async throws {
        let (own, foreign, stranger) = (
            try await state(.member), try await state(.foreignOwner), try await state(.anonymous)
        )
        #expect(own.version == 1 && !own.firm.isExample && own.firm.name == "Metallbau Kettler GmbH")
        // The sample firm is made of the same lines as the example, the foreign one has none.
        #expect(own.stations["observatorium/kugeln"]?.sentence.hasPrefix("Ihr Betrieb verursachte 2025 2.760") == true)
        #expect(!foreign.firm.isExample && foreign.firm.name == "Andere Firma")
        #expect(foreign.stations["observatorium/kugeln"]?.sentence.contains("fehlt") == true)
        #expect(!foreign.stations.values.contains { $0.sentence.contains("2.760") })
        #expect(stranger.firm.isExample)
        #expect(
            stranger.stations["observatorium/kugeln"]?.sentence.hasPrefix(
                "Metallbau Kettler GmbH (Beispielbetrieb) verursachte 2025 2.760"
            ) == true
        )
    }

    @Test func thePlanIsKeptUntilItChanges() async throws {
        let first = try await house.client(.anonymous).get("/welt/plan")
        let mark = try #require(first.headers[.eTag])
        #expect(first.status == .ok && first.headers[.cacheControl] == "private, no-cache")
        let again = try await house.client(.member).get("/welt/plan", headers: [.ifNoneMatch: mark])
        #expect(again.status == .notModified && again.bytes.isEmpty)
    }

    @Test func aPlaceSaysWhatTheStateSays() async throws {
        let state = try await state(.member)
        for (id, station) in state.stations {
            let answer = try await house.client(.member).get("/rundgang/\(id)")
            let plain = answer.body.replacing("<strong>", with: "").replacing("</strong>", with: "")
            let sentence = station.sentence.replacing("&", with: "&amp;")
            #expect(answer.status == .ok && plain.contains(sentence), "\(id): \(station.sentence)")
        }
    }

    @Test func theAuditLogKnowsNoPlace() async throws {
        _ = try await house.client(.member).get("/rundgang/forum-am-see/coaches")
        try await house.hub.trail.flush()
        let rows = try await house.database.rows("SELECT * FROM audit_entry WHERE route LIKE '/rundgang%'")
        #expect(!rows.isEmpty)
        for row in rows { #expect(!"\(row)".contains("forum-am-see"), "\(row)") }
    }
}
