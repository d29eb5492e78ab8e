import CarbonAccounting
import HTTPTypes
import Kernel
import TestSupport
import Testing

@Suite struct EntryFeatureConflictTests {
    @Test func theSecondWriterSeesBothVersionsAndChooses() async throws {
        let hub = try await EntryHub.make()
        let client = hub.hub.client(as: .member)
        let first = EntryHub.gas(["version": "1", "amount": "13.000", "description": "Erdgas Halle 2"])
        #expect(try await client.post(EntryHub.page(1), first).status == .seeOther)
        let second = EntryHub.gas(["version": "1", "amount": "14.000", "description": "Erdgas Halle 2"])
        let conflict = try await hub.hub.client(as: .owner).post(EntryHub.page(1), second)
        #expect(conflict.status == .conflict)
        #expect(conflict.misses("13.000 kWh(Hs)") == nil)
        #expect(conflict.misses("14.000 kWh(Hs)") == nil)
        #expect(try await hub.entry(1)?.amount == 13_000)
        // The page carries everything typed together with the version that is stored now.
        #expect(conflict.misses(#"name="amount" value="14.000""#) == nil)
        #expect(conflict.misses(#"name="version" value="2""#) == nil)
        let mine = second.merging(["version": "2"]) { _, new in new }
        #expect(try await hub.hub.client(as: .owner).post(EntryHub.page(1), mine).status == .seeOther)
        #expect(try await hub.entry(1)?.amount == 14_000)
    }

    @Test func aReleasedYearStandsAndSaysWhoReleasedIt() async throws {
        let hub = try await EntryHub.make()
        try await hub.release()
        let client = hub.hub.client(as: .member)
        let words = "Petra Kettler hat 2025 am 15.05.2026 freigegeben."
        let answers = [
            try await client.get(EntryHub.list + "/neu?kategorie=1.1"), try await client.get(EntryHub.page(1)),
            try await client.get(EntryHub.page(1, "/loeschen")), try await client.post(EntryHub.list, EntryHub.gas()),
            try await client.post(EntryHub.page(1), EntryHub.gas(["version": "1"])),
            try await client.delete(EntryHub.page(1)),
        ]
        for answer in answers {
            #expect(answer.status == .conflict)
            #expect(answer.misses(words) == nil)
        }
        #expect(answers[3].misses(#"name="description" value="Erdgas Halle 3""#) == nil)
        #expect(try await hub.entries().count == 5)
        #expect(try await client.get(EntryHub.list).misses("lassen sich ansehen, aber nicht ändern") == nil)
        #expect(try await client.get(EntryHub.page(1, "/rechenweg")).status == .ok)
    }

    @Test func nobodyReachesTheLinesOfAnotherFirm() async throws {
        let hub = try await EntryHub.make()
        let stranger = hub.hub.client(as: .foreignOwner)
        #expect(try await stranger.get(EntryHub.page(1)).status == .notFound)
        #expect(try await stranger.get(EntryHub.page(1, "/rechenweg")).status == .notFound)
        #expect(try await stranger.get(EntryHub.page(1, "/loeschen")).status == .notFound)
        #expect(try await stranger.post(EntryHub.page(1), EntryHub.gas()).status == .notFound)
        #expect(try await stranger.delete(EntryHub.page(1)).status == .notFound)
        #expect(try await hub.entry(1) != nil)
    }

    @Test func deletingSaysWhatGoesFirst() async throws {
        let hub = try await EntryHub.make()
        let client = hub.hub.client(as: .member)
        let question = try await client.get(EntryHub.page(1, "/loeschen"))
        #expect(question.misses("„Erdgas Halle 2“ wirklich löschen?") == nil)
        #expect(question.misses("Aus 1.1 Wärme und Anlagen gehen 2.518 kg CO₂e.") == nil)
        #expect(question.misses("Aus 3.3 Vorketten der Energie gehen 360 kg CO₂e.") == nil)
        #expect(question.misses(#"name="version" value="1""#) == nil)
        let sure = try await client.post(EntryHub.page(1) + "?_method=DELETE", ["version": "1"])
        #expect(sure.location == EntryHub.list)
        #expect(try await hub.entry(1) == nil)
    }

    @Test func whatSomebodyChangedMeanwhileIsNotDeletedUnseen() async throws {
        let hub = try await EntryHub.make()
        let client = hub.hub.client(as: .member)
        let change = EntryHub.gas(["version": "1", "amount": "13.000", "description": "Erdgas Halle 2"])
        #expect(try await client.post(EntryHub.page(1), change).status == .seeOther)
        let late = try await hub.hub.client(as: .owner).post(EntryHub.page(1) + "?_method=DELETE", ["version": "1"])
        #expect(late.status == .conflict)
        #expect(late.misses("Jemand hat den Eintrag inzwischen geändert.") == nil)
        #expect(late.misses("13.000 kWh(Hs)") == nil)
        #expect(late.misses(#"name="version" value="2""#) == nil)
        #expect(try await hub.entry(1) != nil)
    }
}
