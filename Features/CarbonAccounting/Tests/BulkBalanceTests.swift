import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccounting

/// The command line's way must end where the app's way ends.
@Suite struct BulkBalanceTests {
    private static let catalogue = FactorCatalogue(
        edition: FactorEdition(id: "test.1", published: LocalDate(year: 2025, month: 1, day: 1)!),
        factors: ImportSamples.factors
    )
    private static let settings = CalculationSettings(set: .ar6, gridSeries: [:], residualSeries: [:])

    private func balance(year: Int?, sites: SiteDirectory = .open) throws -> BulkBalance {
        var context = try ImportSamples.context(year: year)
        context.sites = sites
        context.contracts = nil
        return BulkBalance(
            mapping: ImportTemplate.mapping(context.vocabulary),
            headerLine: 1,
            context: context,
            basis: BulkBalance.Basis(catalogue: Self.catalogue, table: CarbonSamples.table, settings: Self.settings),
            decode: { String(decoding: $0, as: UTF8.self) }
        )
    }

    /// Feeds the rows to as many tallies as there are threads, in turns of seven rows.
    private func run(_ rows: [RawRow], year: Int? = 2025, threads: Int = 1) throws -> BulkResult {
        try balance(year: year).run { reader in
            var tallies = (0..<threads).map { _ in reader.emptyTally }
            for (index, row) in rows.enumerated() { reader.add(row, to: &tallies[index / 7 % threads]) }
            return tallies
        }
    }

    /// Rows of many kinds, good and bad.
    private static let rows: [RawRow] = {
        var chance = RandomGenerator(seed: 99)
        var rows: [RawRow] = []
        func pick<Value>(_ values: [Value]) -> Value { values[Int(chance.next() % UInt64(values.count))] }
        for line in 2...3000 {
            var cells = ImportSamples.electricity
            let month = 1 + Int(chance.next() % 12)
            cells[.from] = "\(month)/2025"
            cells[.to] = ""
            cells[.site] = pick(["Werk Eckesey", "Büro Haspe", "werk eckesey"])
            cells[.amount] = pick(["1.200", "17,25", "0,125", "fehlt", "999", "x", "-4", "12.345,6789"])
            cells[.evidence] = "RE-\(line)"
            cells[.description] = pick(["Strom", "Heizöl größer", "KÃ¤lte", ""])
            switch chance.next() % 6 {
            case 0: cells[.meter] = "M\(line)"
            case 1: cells.merge([.category: "1.2", .unit: "l", .factor: "Diesel"]) { $1 }
            case 2: cells.merge([.category: "3.1", .unit: pick(["t", "kg"]), .factor: "Stahl"]) { $1 }
            case 3: cells.merge([.category: "1.1", .unit: "Bm³", .factor: "erdgas-hs", .calorificValue: "11,4"]) { $1 }
            case 4: cells.merge([.category: "3.4", .amount: "", .unit: "", .factor: "Lkw"]) { $1 }
            default: break
            }
            if cells[.category] == "3.4" { cells[.derivation] = "Fracht: Tonnen 3; Kilometer \(month)" }
            rows.append(ImportSamples.row(line, cells))
        }
        // Some pasted twice, one blank, one sum.
        rows += [rows[5], rows[6], rows[7]].enumerated().map { RawRow(line: 3001 + $0.offset, cells: $0.element.cells) }
        return rows + [
            ImportSamples.row(3004, [:]), ImportSamples.row(3005, [.description: "Summe", .amount: "77"]),
        ]
    }()

    /// The same rows through the app: session, entries, inventory.
    private func throughTheApp(_ rows: [RawRow], year: Int = 2025) throws -> (Inventory, ImportResult) {
        var context = try ImportSamples.context(year: year)
        context.sites = .open
        context.contracts = nil
        var session = ImportSession(
            mapping: ImportTemplate.mapping(context.vocabulary),
            headerLine: 1,
            context: context
        )
        for row in rows { session.add(row) }
        let result = session.finish()
        let entries = result.candidates.enumerated().map {
            $0.element.entry(id: CarbonSamples.id($0.offset), year: ReportingYear(year)!, batch: nil)
        }
        let inventory = InventoryCalculation.inventory(
            of: InventoryInput(
                year: ReportingYear(year)!,
                entries: entries,
                catalogue: Self.catalogue,
                table: CarbonSamples.table,
                settings: Self.settings,
                siteShares: Dictionary(entries.map { ($0.site, 1) }) { first, _ in first }
            )
        )
        return (inventory, result)
    }

    @Test func endsWhereTheAppEnds() throws {
        let bulk = try run(Self.rows)
        let (inventory, result) = try throughTheApp(Self.rows)
        let found = try #require(bulk.inventories.first)
        #expect(bulk.inventories.count == 1)
        #expect(bulk.rows == result.candidates.count)
        #expect(bulk.faultyRows == result.faultyRows.count)
        #expect(bulk.faults == Array(result.faults.prefix(BulkReader.mostFaults)))
        for category in EmissionCategory.allCases {
            let (one, other) = (found[category].location, inventory[category].location)
            #expect(abs(one - other) <= 1e-9 * max(1, other), "\(category)")
        }
        let missing = found.incomplete.reduce(0) { $0 + (bulk.lines[$1.id]?.rows ?? 0) }
        #expect(missing == inventory.incomplete.count)
        #expect(Set(found.incomplete.map(\.problem)) == Set(inventory.incomplete.map(\.problem)))
    }

    @Test(arguments: [2, 3, 8])
    func theNumberOfThreadsChangesNothing(_ threads: Int) throws {
        let one = try run(Self.rows)
        let several = try run(Self.rows, threads: threads)
        #expect(several.totals == one.totals)
        #expect(several.faults == one.faults)
        #expect(several.rows == one.rows)
        #expect(several.notices == one.notices)
        #expect(several.steps == one.steps)
    }

    @Test func totalsOnPaper() throws {
        let rows = [
            ImportSamples.row(2, changing: [.amount: "1.000"]),
            ImportSamples.row(3, changing: [.amount: "500,5", .from: "Feb 2025", .to: ""]),
            ImportSamples.row(4, changing: [.category: "1.2", .factor: "Diesel", .unit: "l", .amount: "10"]),
            ImportSamples.row(5, changing: [.site: "Büro", .amount: "100", .from: "Mai 2024", .to: ""]),
        ]
        let totals = try run(rows, year: nil).totals
        // 2024: 100 kWh × 0.4; 2025: 1,500.5 kWh × 0.4 and 10 l × 2.6
        #expect(totals.map(\.year.value) == [2024, 2025, 2025])
        #expect(totals.map(\.category) == [.purchasedElectricity, .mobileCombustion, .purchasedElectricity])
        #expect(totals.map(\.site) == ["Büro", "Werk Eckesey", "Werk Eckesey"])
        #expect(totals.map(\.kilograms.location) == [40, 26, 600.2])
    }

    @Test func aPeriodAcrossNewYearGoesIntoBothYears() throws {
        let row = ImportSamples.row(2, changing: [.amount: "365", .from: "02.07.2023", .to: "30.06.2024"])
        // 183 of 365 days in 2023, 182 in 2024, 0.4 kg each
        let totals = try run([row], year: nil).totals
        #expect(totals.map { ($0.kilograms.location * 10).rounded() / 10 } == [73.2, 72.8])
    }

    @Test func aMeterReadTwiceCountsOnce() throws {
        let rows = [
            ImportSamples.row(2, changing: [.meter: "Z-1", .amount: "100"]),
            ImportSamples.row(3, changing: [.meter: "z 1", .amount: "200"]),
            ImportSamples.row(4, changing: [.meter: "Z-2", .amount: "50"]),
        ]
        let result = try run(rows, threads: 2)
        #expect(
            result.faults == [RowFault(line: 3, column: .meter, value: "z 1", reason: .meterReadingRepeated(line: 2))]
        )
        #expect(result.totals.map(\.kilograms.location) == [60])
    }

    @Test func aHugeNumberOfKindsStillAddsUp() throws {
        let rows = (2...2001).map { line in
            ImportSamples.row(line, changing: [.site: "Ort \(line)", .amount: "2,5", .evidence: "\(line)"])
        }
        let result = try run(rows)
        #expect(result.siteNames.count == 2000)
        // 2,000 × 2.5 kWh × 0.4
        #expect(abs(result.totals.reduce(0) { $0 + $1.kilograms.location } - 2000) < 1e-9)
    }
}
