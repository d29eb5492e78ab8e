import Companies
import CompaniesStorage
import Kernel
import Testing

@Suite struct FirmStoreTests {
    @Test func everythingComesBack() async throws {
        let world = try await TwoFirms()
        let store = FirmStore(world.database)
        var firm = try #require(try await store.firm(Sample.firm))
        #expect(firm == Firm(id: Sample.firm, name: "Metallbau Kettler GmbH"))
        firm.legalForm = .gmbh
        firm.isNonProfit = true
        firm.industry2008 = IndustryCode("25.62", edition: .wz2008)
        firm.industry2025 = IndustryCode("25.53", edition: .wz2025)
        let saved = try await store.save(firm).saved
        #expect(saved?.version == 2)
        #expect(try await store.firm(Sample.firm) == saved)
    }

    @Test func theSecondWriterGetsTheFirstVersion() async throws {
        let store = FirmStore(try await TwoFirms().database)
        var first = try #require(try await store.firm(Sample.firm))
        var second = first
        first.name = "Kettler"
        second.name = "Metallbau"
        #expect(try await store.save(first).saved != nil)
        #expect(try await store.save(second).conflict?.name == "Kettler")
        #expect(try await store.firm(Sample.firm)?.name == "Kettler")
    }
}
