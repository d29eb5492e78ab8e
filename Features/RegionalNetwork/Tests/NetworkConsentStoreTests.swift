import DatabasePlatform
import Kernel
import RegionalNetworkStorage
import TestSupport
import Testing
import WebPlatform

struct NetworkConsentStoreTests {
    @Test func eachPurposeHasAConsentOfItsOwn() async throws {
        let hub = try await NetworkHub.make()
        let store = NetworkConsentStore(hub.database, outside: NetworkHub.outside)
        func give(_ purpose: NetworkConsentStore.Purpose, _ name: String) async throws {
            try await store.give(purpose, wording: "2026-11", for: TestHub.firm, by: TestHub.owner.id, name: name)
        }
        try await give(.comparison, "Petra Kettler")
        #expect(try await store.standing(.directory, of: TestHub.firm) == nil)
        try await give(.comparison, "Jonas Brandt")
        try await give(.directory, "Petra Kettler")
        #expect(try await store.standing(.comparison, of: TestHub.firm)?.name == "Jonas Brandt")
        try await store.withdraw(.directory, of: TestHub.firm)
        #expect(try await store.standing(.directory, of: TestHub.firm) == nil)
        #expect(try await store.standing(.comparison, of: TestHub.firm)?.day == NetworkHub.today)
        #expect(try await store.standing(.comparison, of: TestHub.foreignFirm) == nil)
        // Each stays as proof.
        #expect(try await hub.database.rows("SELECT id FROM network_consent").count == 3)
    }
}
