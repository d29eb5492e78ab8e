import Companies
import CompaniesStorage
import DatabasePlatform
import Kernel
import Testing

@Suite struct FirmFiguresStoreTests {
    @Test func missingStaysMissing() async throws {
        let store = FirmFiguresStore(try await TwoFirms().database)
        #expect(try await store.figures(of: Sample.firm, in: Sample.year) == Sample.figures())
    }

    @Test func everythingComesBack() async throws {
        let store = FirmFiguresStore(try await TwoFirms().database)
        var figures = Sample.figures(staff: 310, workUnits: 228.5, turnover: 18_400_000)
        figures.ownUnit = OwnUnit(name: "Pflegetag", count: 98_550)
        let saved = try await store.save(figures).saved
        #expect(saved?.version == 1)
        #expect(try await store.figures(of: Sample.firm, in: Sample.year) == saved)
        #expect(try await store.all(of: Sample.firm) == [try #require(saved)])
        #expect(try await store.all(of: TwoFirms.other).isEmpty)
    }

    @Test func theSecondWriterGetsTheFirstVersion() async throws {
        let store = FirmFiguresStore(try await TwoFirms().database)
        #expect(try await store.save(Sample.figures(staff: 40)).saved != nil)
        #expect(try await store.save(Sample.figures(staff: 41)).conflict?.employees == 40)
    }

    @Test func aReleasedYearTakesNoChange() async throws {
        let database = try await TwoFirms().database
        try await database.write { session in
            try ReportingYearStore.setStatus(.released, Sample.year, of: Sample.firm, in: session)
        }
        await #expect(throws: ReportingYearError.released(Sample.year)) {
            try await FirmFiguresStore(database).save(Sample.figures(staff: 40))
        }
    }
}
