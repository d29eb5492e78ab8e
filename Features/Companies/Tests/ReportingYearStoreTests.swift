import Companies
import CompaniesStorage
import DatabasePlatform
import Kernel
import Testing

@Suite struct ReportingYearStoreTests {
    private func settings(_ year: Int, base: Bool = false, version: Int = 0) throws -> ReportingYearSettings {
        try ReportingYearSettings(
            firm: Sample.firm,
            year: ReportingYear(year)!,
            approach: .equityShare,
            gwpSet: "ar5",
            isBaseYear: base,
            recalculationThreshold: 3.5,
            factorEdition: "2026.1",
            version: version
        )
    }

    @Test func everythingComesBack() async throws {
        let store = ReportingYearStore(try await TwoFirms().database)
        let saved = try await store.save(settings(2025, base: true)).saved
        #expect(saved?.version == 1)
        #expect(try await store.years(of: Sample.firm) == [try #require(saved)])
        let unknown = try await store.settings(of: Sample.firm, in: ReportingYear(2024)!)
        #expect(unknown == ReportingYearSettings(firm: Sample.firm, year: ReportingYear(2024)!))
    }

    @Test func thereIsOneBaseYear() async throws {
        let store = ReportingYearStore(try await TwoFirms().database)
        _ = try await store.save(settings(2023, base: true))
        _ = try await store.save(settings(2024, base: true))
        #expect(try await store.years(of: Sample.firm).map(\.isBaseYear) == [true, false])
    }

    @Test func aReleasedYearIsClosedUntilReopened() async throws {
        let database = try await TwoFirms().database
        let store = ReportingYearStore(database)
        _ = try await store.save(settings(2025))
        try await database.write { session in
            try ReportingYearStore.setStatus(.released, Sample.year, of: Sample.firm, in: session)
        }
        await #expect(throws: ReportingYearError.released(Sample.year)) {
            try await store.save(settings(2025, version: 2))
        }
        try await database.write { session in
            try ReportingYearStore.setStatus(.open, Sample.year, of: Sample.firm, in: session)
            try ReportingYearStore.mustBeOpen(Sample.year, of: Sample.firm, in: session)
        }
        #expect(try await store.save(settings(2025, version: 3)).saved?.version == 4)
        #expect(try await store.settings(of: Sample.firm, in: Sample.year).approach == .equityShare)
    }

    /// The pin is no decision of the firm: whoever opened the year before may still save.
    @Test func aYearKeepsTheEditionItBeganWith() async throws {
        let database = try await TwoFirms().database
        let store = ReportingYearStore(database)
        for edition in ["2026.1", "2027.1"] {
            try await database.write { session in
                try ReportingYearStore.pin(edition: edition, Sample.year, of: Sample.firm, in: session)
            }
        }
        let pinned = try await store.settings(of: Sample.firm, in: Sample.year)
        #expect(pinned.factorEdition == "2026.1")
        #expect(pinned.version == 0)
        #expect(try await store.pinnedEditions() == ["2026.1"])
        #expect(try await store.save(settings(2025)).saved?.version == 1)
    }

    /// The report of a released base year names it as such.
    @Test func aReleasedBaseYearIsNotReplaced() async throws {
        let database = try await TwoFirms().database
        let store = ReportingYearStore(database)
        _ = try await store.save(settings(2024, base: true))
        try await database.write { session in
            try ReportingYearStore.setStatus(.released, ReportingYear(2024)!, of: Sample.firm, in: session)
        }
        await #expect(throws: ReportingYearError.released(ReportingYear(2024)!)) {
            try await store.save(settings(2025, base: true))
        }
        #expect(try await store.save(settings(2025)).saved?.version == 1)
        #expect(try await store.years(of: Sample.firm).map(\.isBaseYear) == [false, true])
    }

    @Test func theSecondWriterGetsTheFirstVersion() async throws {
        let store = ReportingYearStore(try await TwoFirms().database)
        _ = try await store.save(settings(2025))
        #expect(try await store.save(settings(2025)).conflict?.version == 1)
    }
}
