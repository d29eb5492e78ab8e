import CarbonAccounting
import CarbonAccountingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct ScopeThreeFeatureTests {
    private let page = "/klimabilanz/2025/scope-3"

    private func fields(_ changes: [String: String]) -> [String: String] { ["version": "0"].merging(changes) { $1 } }

    @Test func withoutLinesNothingIsDecided() async throws {
        let hub = try await CarbonHub.make()
        let answer = try await hub.hub.client(as: .member).get(page)
        #expect(answer.lacks("Noch über keine der 15 Kategorien ist entschieden.") == nil)
        #expect(answer.lacks("Noch kein Eintrag.") == nil)
        #expect(answer.lacks("eintraege/neu?kategorie=3.6") == nil)
        #expect(answer.lacks("⟦") != nil)
    }

    /// A line of electricity brings its upstream chain: 3.3 counts as relevant, 14 categories are open.
    @Test func linesSuggestADecision() async throws {
        let hub = try await CarbonHub.make()
        _ = try await hub.addLine(nil)
        let answer = try await hub.hub.client(as: .member).get(page)
        #expect(answer.lacks("Über 14 der 15 Kategorien ist noch nicht entschieden.") == nil)
        #expect(answer.lacks("Aus einem Energieeintrag gebildet.") == nil)
        #expect(answer.lacks("Vorgeschlagen, weil Einträge da sind.") == nil)
        #expect(answer.lacks("kategorie=3.3") != nil)
    }

    @Test func decisionsAreStoredAndTakenBack() async throws {
        let hub = try await CarbonHub.make()
        let client = hub.hub.client(as: .member)
        let decided = ["waste": "excluded", "waste-reason": "Kein Abfall", "businessTravel": "notYetCollected"]
        #expect(try await client.post(page, fields(decided)).status == .seeOther)
        let stored = try await hub.stores.scopeThree.versioned(of: TestHub.firm, in: CarbonHub.year)
        #expect(stored.version == 1)
        #expect(stored.decisions == [.waste: .excluded(reason: "Kein Abfall"), .businessTravel: .notYetCollected])
        let again = fields(["version": "1", "businessTravel": "relevant"])
        #expect(try await client.post(page, again).status == .seeOther)
        let now = try await hub.stores.scopeThree.decisions(of: TestHub.firm, in: CarbonHub.year)
        #expect(now == [.businessTravel: .relevant])
    }

    @Test func theSecondWriterSeesBothDecisions() async throws {
        let hub = try await CarbonHub.make()
        _ = try await hub.hub.client(as: .owner).post(page, fields(["waste": "relevant"]))
        let mine = fields(["waste": "excluded", "waste-reason": "Kein Abfall"])
        let answer = try await hub.hub.client(as: .member).post(page, mine)
        #expect(answer.status == .conflict)
        #expect(answer.lacks("Inzwischen geändert") == nil)
        #expect(answer.lacks("bleibt außen vor: Kein Abfall") == nil)
        #expect(answer.lacks("name=\"version\" value=\"1\"") == nil)
        let stored = try await hub.stores.scopeThree.decisions(of: TestHub.firm, in: CarbonHub.year)
        #expect(stored == [.waste: .relevant])
    }

    @Test func anExclusionNeedsItsReasonAndNothingTypedIsLost() async throws {
        let hub = try await CarbonHub.make()
        let answer = try await hub.hub.client(as: .member).post(
            page,
            fields(["waste": "excluded", "investments": "excluded", "investments-reason": "Keine Anlagen"])
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.lacks("Bitte nennen Sie den Grund, warum „Abfall und Abwasser“ außen vor bleibt.") == nil)
        #expect(answer.lacks("value=\"Keine Anlagen\"") == nil)
    }
}
