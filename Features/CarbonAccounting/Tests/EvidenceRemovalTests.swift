import CarbonAccounting
import CarbonAccountingStorage
import HTTPTypes
import Kernel
import TestSupport
import Testing
import WebPlatform

@Suite struct EvidenceRemovalTests {
    /// A hub with one gas line and its bill.
    private func house() async throws -> (hub: EntryHub, evidence: EvidenceID, line: EntryID) {
        let hub = try await EntryHub.make([])
        let answer = try await hub.hub.client(as: .member).upload(
            EntryHub.list,
            EntryHub.gas([:]),
            field: "file",
            fileName: "rechnung.pdf",
            contents: Array("%PDF-1.7\nRechnung".utf8)
        )
        try #require(answer.status == .seeOther)
        let evidence = try #require(try await hub.stores.evidence.all(of: TestHub.firm).first).id
        return (hub, evidence, try #require(try await hub.entries().first).id)
    }

    @Test func whatALineNeedsStays() async throws {
        let (hub, evidence, _) = try await house()
        let client = hub.hub.client(as: .member)
        let question = try await client.get("/klimabilanz/belege/\(evidence)/loeschen")
        #expect(question.misses("Mindestens ein Eintrag verweist darauf.") == nil)
        #expect(try await client.delete("/klimabilanz/belege/\(evidence)").status == .conflict)
        #expect(try await hub.stores.evidence.all(of: TestHub.firm).count == 1)
    }

    @Test func whatNothingNeedsIsDeletedByItsFirmOnly() async throws {
        let (hub, evidence, line) = try await house()
        let client = hub.hub.client(as: .member)
        _ = try await hub.stores.entries.delete(line, version: 1, of: TestHub.firm)
        #expect(
            try await hub.hub.client(as: .foreignOwner).delete("/klimabilanz/belege/\(evidence)").status == .notFound
        )
        let question = try await client.get("/klimabilanz/belege/\(evidence)/loeschen")
        #expect(question.misses("„rechnung.pdf“ löschen?") == nil)
        #expect(try await client.delete("/klimabilanz/belege/\(evidence)").status == .seeOther)
        #expect(try await hub.stores.evidence.all(of: TestHub.firm).isEmpty)
    }

    @Test func whatAReleasedYearNamesStays() async throws {
        let (hub, evidence, line) = try await house()
        let draft = try await hub.stores.reader.draft(of: TestHub.firm, in: CarbonHub.year)
        _ = try await hub.stores.inventories.release(draft, by: TestHub.owner.id, name: TestHub.owner.name)
        _ = try await hub.stores.inventories.reopen(
            CarbonHub.year,
            of: TestHub.firm,
            by: TestHub.owner.id,
            name: "Petra",
            reason: "Fehler"
        )
        _ = try await hub.stores.entries.delete(line, version: 1, of: TestHub.firm)
        let uses = try await hub.stores.evidence.uses(of: evidence, firm: TestHub.firm)
        #expect(uses == [.release])
    }
}
