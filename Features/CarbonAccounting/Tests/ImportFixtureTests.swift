import DatabasePlatform
import Documents
import EmissionFactors
import Foundation
import Kernel
import Testing

@testable import CarbonAccounting

/// The demonstration years and the file with twelve faults, against the catalogue that is shipped.
@Suite struct ImportFixtureTests {
    private static let library: Result<FactorLibrary, any Error> = Result {
        let features = ImportSamples.content.deletingLastPathComponent().deletingLastPathComponent()
        return try FactorCatalogueLoader { ContentDigest.sha256(of: $0) }
            .load(directory: features.appendingPathComponent("EmissionFactors/Content"), .newest)
    }

    private struct Expected: Decodable {
        struct Fault: Decodable, Hashable {
            let line: Int
            let column: String?
            let value: String
            let reason: String
        }

        let rows: Int
        let faults: [Fault]
    }

    private struct Firms: Decodable {
        struct Firm: Decodable {
            struct Place: Decodable { let name: String }

            let key: String
            let sites: [Place]
        }

        let firms: [Firm]
    }

    private func decoded<Value: Decodable>(_ type: Value.Type, _ location: URL) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: location))
    }

    private func read(_ location: URL, firm: String, year: Int) throws -> ImportResult {
        let firms = try decoded(Firms.self, ImportSamples.content.appendingPathComponent("demo/firms.json"))
        let sites = try #require(firms.firms.first { $0.key == firm }).sites.enumerated()
            .map { (name: $0.element.name, id: CarbonSamples.id($0.offset) as SiteID) }
        let context = ImportContext(
            vocabulary: try ImportSamples.vocabulary.get(),
            year: ReportingYear(year),
            sites: .known(NameDirectory(sites)),
            factors: FactorDirectory(catalogue: try Self.library.get().newest.factors)
        )
        let file = try CSVFile(path: location.path).checkingEncoding()
        let sample = try file.firstRows(30).map { RawRow(line: $0.line, cells: $0.cells.map(\.text)) }
        let proposal = ColumnProposal(rows: sample, context: context)
        var session = ImportSession(mapping: proposal.mapping, headerLine: proposal.headerLine, context: context)
        try file.forEachRow { row in
            session.add(RawRow(line: row.line, cells: row.cells.map(\.text)))
            return .more
        }
        return session.finish()
    }

    @Test func theFileOfKettlerHasItsTwelveFaultsAndNoOther() throws {
        let location = ImportSamples.fixtures.appendingPathComponent("kettler-2025-mit-fehlern.csv")
        let expected = try decoded(
            Expected.self,
            ImportSamples.fixtures.appendingPathComponent("kettler-2025-fehler.json")
        )
        let result = try read(location, firm: "kettler", year: 2025)
        let found = result.faults.map {
            Expected.Fault(line: $0.line, column: $0.column?.rawValue, value: $0.value, reason: $0.reason.code)
        }
        #expect(found == expected.faults)
        #expect(found.count == 12)
        #expect(Set(found.map(\.reason)).count == 12)
        #expect(result.rowCount == expected.rows)
        #expect(result.candidates.count == expected.rows - 12)
    }

    @Test(arguments: ["kettler", "brandt", "emscher"], [2024, 2025])
    func theDemonstrationYearsAreWithoutFaultAndComplete(_ firm: String, _ year: Int) throws {
        let location = ImportSamples.content.appendingPathComponent("demo/\(firm)-\(year).csv")
        let result = try read(location, firm: firm, year: year)
        #expect(result.faults == [])
        #expect(
            result.notices.allSatisfy { $0.kind == .evidenceAsNote },
            "\(result.notices.filter { $0.kind != .evidenceAsNote })"
        )
        let library = try Self.library.get()
        let entries = result.candidates.enumerated().map {
            $0.element.entry(id: CarbonSamples.id($0.offset), year: $0.element.years[0], batch: nil)
        }
        let inventory = InventoryCalculation.inventory(
            of: InventoryInput(
                year: try #require(ReportingYear(year)),
                entries: entries,
                catalogue: library.newest,
                table: library.gwp,
                settings: .germany(),
                siteShares: Dictionary(entries.map { ($0.site, 1) }) { first, _ in first }
            )
        )
        #expect(inventory.incomplete.map(\.problem) == [])
        #expect(!inventory.isProvisional)
    }

    @Test func theFullYearOfKettlerHasAboutFourHundredLines() throws {
        let location = ImportSamples.content.appendingPathComponent("demo/kettler-2025.csv")
        #expect((390...420).contains(try read(location, firm: "kettler", year: 2025).candidates.count))
    }
}
