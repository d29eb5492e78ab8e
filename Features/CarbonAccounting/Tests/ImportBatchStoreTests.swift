import CarbonAccounting
import CarbonAccountingStorage
import Companies
import CompaniesStorage
import Kernel
import TestSupport
import Testing
import WebPlatform

/// A file is taken over once, and only as it was checked.
@Suite struct ImportBatchStoreTests {
    private func add(_ house: CarbonHub) async throws -> ImportBatchID {
        try await house.stores.imports.add(
            fileName: "strom.csv",
            sha256: String(repeating: "a", count: 64),
            year: CarbonHub.year,
            for: TestHub.firm,
            by: TestHub.owner.id,
            name: "Petra Kettler"
        )
    }

    /// Reads a file to the end and gives the number of the reading.
    private func read(_ house: CarbonHub, _ id: ImportBatchID) async throws -> Int {
        let run = try #require(try await house.stores.imports.begin(id, of: TestHub.firm))
        let isNewest = try await house.stores.imports.finish(
            id,
            run: run,
            of: TestHub.firm,
            rowsTotal: 1,
            rowsRefused: 0
        )
        #expect(isNewest)
        return run
    }

    private func line(_ batch: ImportBatchID, site: SiteID = CarbonHub.hall) -> ActivityEntry {
        ActivityEntry(
            id: EntryID(from: .live),
            year: CarbonHub.year,
            site: site,
            category: .purchasedElectricity,
            description: "Strom",
            amount: 1000,
            amountText: "1.000",
            unit: .kilowattHour,
            factor: .series("strom-mix-de"),
            importBatch: batch
        )
    }

    private func take(
        _ house: CarbonHub,
        _ id: ImportBatchID,
        run: Int,
        site: SiteID = CarbonHub.hall,
        correction: [[String]] = []
    ) async throws -> ImportBatchStore.Taking {
        try await house.stores.imports.take(
            id,
            run: run,
            entries: [line(id, site: site)],
            refused: correction.isEmpty ? 0 : 1,
            correction: correction,
            for: TestHub.firm,
            by: TestHub.owner.id
        )
    }

    private func count(_ house: CarbonHub) async throws -> Int {
        try await house.stores.entries.all(of: TestHub.firm, in: CarbonHub.year).count
    }

    @Test func aFileIsTakenOnce() async throws {
        let house = try await CarbonHub.make()
        let id = try await add(house)
        let run = try await read(house, id)
        #expect(try await take(house, id, run: run) == .taken)
        #expect(try await take(house, id, run: run) == .notChecked)
        #expect(try await count(house) == 1)
    }

    @Test func anOlderReadingThatEndsLateChangesNothing() async throws {
        let house = try await CarbonHub.make()
        let (id, imports) = (try await add(house), house.stores.imports)
        let first = try #require(try await imports.begin(id, of: TestHub.firm))
        let second = try #require(try await imports.begin(id, of: TestHub.firm))
        #expect(second > first)
        #expect(try await !imports.finish(id, run: first, of: TestHub.firm, rowsTotal: 9, rowsRefused: 9))
        #expect(try await imports.find(id, of: TestHub.firm)?.state == .reading)
        #expect(try await imports.finish(id, run: second, of: TestHub.firm, rowsTotal: 1, rowsRefused: 0))
        #expect(try await take(house, id, run: first) == .notChecked)
        #expect(try await take(house, id, run: second) == .taken)
        // What is taken over is never read again.
        #expect(try await !imports.finish(id, run: second, of: TestHub.firm, rowsTotal: 1, rowsRefused: 0))
        #expect(try await !imports.fail(id, run: second, of: TestHub.firm, reason: "zu spät"))
        #expect(try await imports.begin(id, of: TestHub.firm) == nil)
        #expect(try await imports.find(id, of: TestHub.firm)?.state == .taken)
    }

    @Test func twoUploadsOfOneFileAreNotBothTaken() async throws {
        let house = try await CarbonHub.make()
        let (first, second) = (try await add(house), try await add(house))
        let (one, other) = (try await read(house, first), try await read(house, second))
        #expect(try await take(house, first, run: one) == .taken)
        #expect(try await take(house, second, run: other) == .outdated)
        #expect(try await count(house) == 1)
        // Read again, it may be taken.
        #expect(try await take(house, second, run: try await read(house, second)) == .taken)
    }

    @Test func aLineTypedMeanwhileIsNoticed() async throws {
        let house = try await CarbonHub.make()
        let id = try await add(house)
        let run = try await read(house, id)
        _ = try await house.addLine(nil)
        #expect(try await take(house, id, run: run) == .outdated)
        #expect(try await count(house) == 1)
    }

    @Test func aSiteRemovedMeanwhileIsNoticed() async throws {
        let house = try await CarbonHub.make()
        let id = try await add(house)
        let run = try await read(house, id)
        #expect(try await SiteStore(house.hub.database).remove(CarbonHub.office, of: TestHub.firm) == .removed)
        #expect(try await take(house, id, run: run, site: CarbonHub.office) == .outdated)
        // Even where nothing else tells: the database refuses a line of a site that is gone.
        let again = try await read(house, id)
        #expect(try await take(house, id, run: again, site: CarbonHub.office) == .outdated)
        #expect(try await count(house) == 0)
        #expect(try await house.stores.imports.find(id, of: TestHub.firm)?.state == .checked)
    }

    @Test func aReleasedYearIsNeitherTakenIntoNorUndone() async throws {
        let house = try await CarbonHub.make()
        let (taken, waiting) = (try await add(house), try await add(house))
        #expect(try await take(house, taken, run: try await read(house, taken)) == .taken)
        let run = try await read(house, waiting)
        try await house.release(CarbonHub.year)
        await #expect(throws: ReportingYearError.self) { _ = try await take(house, waiting, run: run) }
        await #expect(throws: ReportingYearError.self) {
            _ = try await house.stores.imports.undo(taken, of: TestHub.firm)
        }
        #expect(try await count(house) == 1)
        #expect(try await house.stores.imports.find(taken, of: TestHub.firm)?.state == .taken)
    }

    @Test func refusedRowsAreKeptAsTheyWereRefused() async throws {
        let house = try await CarbonHub.make()
        let id = try await add(house)
        let rows = [["Menge", "Fehler"], ["x", "Das ist keine Zahl."]]
        #expect(try await take(house, id, run: try await read(house, id), correction: rows) == .taken)
        #expect(try await house.stores.imports.correction(id, of: TestHub.firm) == rows)
        #expect(try await house.stores.imports.correction(id, of: TestHub.foreignFirm) == nil)
    }

    @Test func linesChangedByHandAreCounted() async throws {
        let house = try await CarbonHub.make()
        let id = try await add(house)
        #expect(try await take(house, id, run: try await read(house, id)) == .taken)
        #expect(try await house.stores.imports.linesChanged(since: id, of: TestHub.firm) == 0)
        var line = try #require(try await house.stores.entries.all(of: TestHub.firm, in: CarbonHub.year).first)
        line.amount = 900
        _ = try await house.stores.entries.update(line, of: TestHub.firm, by: TestHub.owner.id)
        #expect(try await house.stores.imports.linesChanged(since: id, of: TestHub.firm) == 1)
        #expect(try await house.stores.imports.linesChanged(since: id, of: TestHub.foreignFirm) == 0)
        #expect(try await house.stores.imports.undo(id, of: TestHub.firm) == 1)
    }

    @Test func aMappingIsRememberedForItsFirmOnly() async throws {
        let imports = try await CarbonHub.make().stores.imports
        try await imports.remember(mapping: "{}", headers: "menge|einheit", of: TestHub.firm)
        #expect(try await imports.mapping(headers: "menge|einheit", of: TestHub.firm) == "{}")
        #expect(try await imports.mapping(headers: "menge|einheit", of: TestHub.foreignFirm) == nil)
    }
}
