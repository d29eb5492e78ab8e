import DatabasePlatform
import Kernel
import RegionalNetwork
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct CompetencePathStoreTests {
    @Test func onlyOneOfManyNamesSomebody() async throws {
        let hub = try await CompetencePathHub.make()
        let store = hub.store
        let saved = try await withThrowingTaskGroup(of: Bool.self) { group in
            for hours in 1...10 {
                group.addTask {
                    try await store.name(
                        TestHub.colleague.id,
                        of: TestHub.firm,
                        minutesAMonth: hours * 60,
                        letsList: false,
                        version: 0,
                        by: TestHub.owner.id,
                        ownerName: "Petra Kettler",
                        letter: nil
                    ) == .saved
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(saved == 1)
        #expect(try await hub.database.rows("SELECT id FROM competence_naming").count == 1)
    }

    @Test func whoLeavesTheFirmLeavesTheList() async throws {
        let hub = try await CompetencePathHub.make()
        try await hub.name(listed: true)
        try await hub.store.show("Leckagen", TestHub.colleague.id, of: TestHub.firm)
        #expect(try await hub.reader.listed(on: CompetencePathHub.today).map(\.name) == ["Jonas Brandt"])
        // Two years and a day later nothing is proven any more.
        #expect(try await hub.reader.listed(on: LocalDate(iso: "2028-05-16")!).isEmpty)
        try await hub.database.write { session in
            _ = try session.query("DELETE FROM membership WHERE person_id = $1", .id(TestHub.colleague.id))
        }
        #expect(try await hub.reader.listed(on: CompetencePathHub.today).isEmpty)
    }

    @Test func aPersonDoesNotReportWithoutEnd() async throws {
        let hub = try await CompetencePathHub.make()
        for number in 1...21 {
            let contribution = CompetencePathContribution(
                id: nil,
                kind: .talk,
                title: "Vortrag \(number)",
                day: CompetencePathHub.today,
                state: .reported
            )
            let isTaken = try await hub.store.report(contribution, by: TestHub.colleague.id, of: TestHub.firm)
            #expect(isTaken == (number <= 20))
        }
    }

    @Test func aReleasedOfferIsAContribution() async throws {
        let hub = try await CompetencePathHub.make()
        let offers = OfferStore(hub.database, outside: hub.outside)
        var offer = Offer(id: OfferID(from: .live), kind: .training, title: "Leckagen finden", knownOn: "2026-05-01")
        offer.suggestedBy = "Jonas Brandt"
        #expect(try await offers.suggest(offer, by: TestHub.colleague.id))
        let before = try await hub.reader.record(of: TestHub.colleague.id, in: TestHub.firm)
        #expect(before.contributions.isEmpty)
        #expect(try await offers.set(.released, of: offer.id, by: TestHub.official.id))
        let after = try await hub.reader.record(of: TestHub.colleague.id, in: TestHub.firm)
        #expect(after.contributions.map(\.title) == ["Leckagen finden"])
        #expect(after.contributions.map(\.state) == [.confirmed])
    }
}
