import Companies
import CompaniesStorage
import DatabasePlatform
import Kernel
import Testing

@Suite struct StaffFiguresStoreTests {
    private var everything: StaffFigures {
        var figures = StaffFigures(firm: Sample.firm, year: Sample.year, counting: .endOfYear)
        for (index, figure) in StaffFigure.allCases.enumerated() { figures[figure] = Double(index) + 0.5 }
        figures.countries = ["DE": 36, "NL": 4]
        figures.paysMinimumWage = false
        return figures
    }

    @Test func missingStaysMissing() async throws {
        let store = StaffFiguresStore(try await TwoFirms().database)
        let nothing = StaffFigures(firm: Sample.firm, year: Sample.year)
        #expect(try await store.figures(of: Sample.firm, in: Sample.year) == nothing)
        #expect(nothing.isEmpty)
    }

    @Test func everythingComesBackAndGoesAgain() async throws {
        let store = StaffFiguresStore(try await TwoFirms().database)
        let saved = try #require(try await store.save(everything).saved)
        #expect(saved.version == 1)
        #expect(try await store.figures(of: Sample.firm, in: Sample.year) == saved)
        #expect(try await store.all(of: Sample.firm) == [saved])
        #expect(try await store.all(of: TwoFirms.other).isEmpty)
        let empty = StaffFigures(firm: Sample.firm, year: Sample.year, version: 1)
        let emptied = try #require(try await store.save(empty).saved)
        #expect(try await store.figures(of: Sample.firm, in: Sample.year) == emptied)
        #expect(emptied.isEmpty)
    }

    @Test func theSecondWriterGetsTheFirstVersion() async throws {
        let store = StaffFiguresStore(try await TwoFirms().database)
        #expect(try await store.save(everything).saved != nil)
        #expect(try await store.save(everything).conflict?[.employees] == 0.5)
    }

    @Test func aReleasedYearTakesNoChange() async throws {
        let database = try await TwoFirms().database
        try await database.write { session in
            try ReportingYearStore.setStatus(.released, Sample.year, of: Sample.firm, in: session)
        }
        await #expect(throws: ReportingYearError.released(Sample.year)) {
            try await StaffFiguresStore(database).save(everything)
        }
    }
}
