import Companies
import CompaniesStorage
import DatabasePlatform
import Kernel
import Testing

@Suite struct SiteStoreTests {
    @Test func everythingComesBack() async throws {
        let world = try await TwoFirms()
        let store = SiteStore(world.database)
        var site = world.site("Werk 1", isSeat: true)
        (site.street, site.floorArea, site.heatedArea) = ("Eckeseyer Straße 1", 2_400, 1_800.5)
        try await store.add(site)
        #expect(try await store.sites(of: Sample.firm) == [site])
    }

    @Test func aNewSeatTakesThePlaceOfTheOld() async throws {
        let world = try await TwoFirms()
        let store = SiteStore(world.database)
        try await store.add(world.site("A", isSeat: true))
        try await store.add(world.site("B", isSeat: true))
        #expect(try await store.sites(of: Sample.firm).map { "\($0.name) \($0.isSeat)" } == ["B true", "A false"])
    }

    @Test func namesAreUniqueWithinAFirm() async throws {
        let world = try await TwoFirms()
        let store = SiteStore(world.database)
        try await store.add(world.site("Werk 1"))
        try await store.add(world.site("Werk 1", firm: TwoFirms.other))
        await #expect(throws: StorageError.self) { try await store.add(world.site("Werk 1")) }
    }

    @Test func foreignFirmsSeeNothing() async throws {
        let world = try await TwoFirms()
        let store = SiteStore(world.database)
        let site = world.site("Werk 1")
        try await store.add(site)
        #expect(try await store.site(site.id, of: TwoFirms.other) == nil)
        #expect(try await store.remove(site.id, of: TwoFirms.other) == .gone)
        var stolen = site
        stolen = Site(
            id: site.id,
            firm: TwoFirms.other,
            name: "meins",
            postcode: site.postcode,
            municipality: "Hagen"
        )
        #expect(try await store.save(stolen).isGone)
        #expect(try await store.sites(of: Sample.firm) == [site])
    }

    @Test func theSecondWriterGetsTheFirstVersion() async throws {
        let world = try await TwoFirms()
        let store = SiteStore(world.database)
        var site = world.site("Werk 1")
        try await store.add(site)
        site.name = "Werk Nord"
        #expect(try await store.save(site).saved?.version == 2)
        #expect(try await store.save(site).conflict?.version == 2)
    }

    @Test func whatIsReferredToStays() async throws {
        let world = try await TwoFirms()
        let store = SiteStore(world.database)
        let site = world.site("Werk 1")
        try await store.add(site)
        try await world.database.write { session in
            try session.script("CREATE TABLE line (site_id TEXT NOT NULL REFERENCES site (id))")
            try session.query("INSERT INTO line (site_id) VALUES ($1)", .id(site.id))
        }
        #expect(try await store.remove(site.id, of: Sample.firm) == .inUse)
        try await world.database.write { try $0.script("DELETE FROM line") }
        #expect(try await store.remove(site.id, of: Sample.firm) == .removed)
    }
}
