import CarbonAccounting
import CarbonAccountingWeb
import DatabasePlatform
import Documents
import EmissionFactors
import Foundation
import Kernel
import WebPlatform

/// `oekohub bilanz DATEI --jahr 2025`: the balance of a file in the template's shape, without a server. It reads,
/// checks and calculates with the very rules of the app.
enum BalanceCommand {
    @Sendable static func run(_ input: Commands.Input) async throws -> Int32 {
        let path = try input.arguments.operand("DATEI")
        let number = try input.arguments.number("--jahr")
        let year = number.flatMap { ReportingYear($0) }
        if number != nil, year == nil { throw CommandFailure("command.bilanz.year", ["value": "\(number ?? 0)"]) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
            throw CommandFailure("command.bilanz.noFile", ["file": path])
        }
        let content = Content(home: input.settings.home)
        let vocabulary = try ImportVocabulary(
            json: Data(contentsOf: content.folder("CarbonAccounting").appendingPathComponent("import.de.json"))
        )
        let library = try content.factors(.newest)
        let text = BalanceText(vocabulary: vocabulary, try input.texts.merging(content.texts("CarbonAccounting")))
        let result: BulkResult
        do {
            result = try balance(of: path, year: year, vocabulary, library)
        } catch {
            guard let sentence = text.sentence(error, file: path) else { throw error }
            Console.error(sentence)
            return 1
        }
        if input.arguments.has("--json") {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            Console.print(String(decoding: try encoder.encode(BulkReport(result)), as: UTF8.self))
        } else {
            for line in text.lines(result) { Console.print(line) }
        }
        return result.faultyRows > 0 ? 2 : 0
    }

    private static func balance(
        of path: String,
        year: ReportingYear?,
        _ vocabulary: ImportVocabulary,
        _ library: FactorLibrary
    ) throws -> BulkResult {
        var context = ImportContext(
            vocabulary: vocabulary,
            year: year,
            sites: .open,
            contracts: nil,
            factors: FactorDirectory(catalogue: library.newest.factors)
        )
        let basis = BulkBalance.Basis(catalogue: library.newest, table: library.gwp, settings: .germany())
        if isArchive(path) {
            let workbook = try XLSXWorkbook(file: URL(fileURLWithPath: path))
            let rows = try workbook.rows(of: workbook.firstVisibleSheet)
            let proposal = ColumnProposal(rows: try rows.firstRows(30).map(rawRow), context: context)
            let balance = BulkBalance(
                mapping: proposal.mapping,
                headerLine: proposal.headerLine,
                context: context,
                basis: basis,
                decode: { String(decoding: $0, as: UTF8.self) }
            )
            return try balance.run { reader in
                var tally = reader.emptyTally
                try rows.forEachRow { row in
                    reader.add(rawRow(row), to: &tally)
                    return .more
                }
                return [tally]
            }
        }
        let file = try CSVFile(path: path)
        context.hasCommaColumns = file.dialect.delimiter == UInt8(ascii: ",")
        let proposal = ColumnProposal(rows: try file.firstRows(30).map(rawRow), context: context)
        let balance = BulkBalance(
            mapping: proposal.mapping,
            headerLine: proposal.headerLine,
            context: context,
            basis: basis,
            isUTF8: file.dialect.encoding == .utf8,
            decode: { file.text($0) }
        )
        return try balance.run { reader in
            try file.collect(threads: 2, { reader.emptyTally }) { tally, line, cells in
                reader.add(cells, line: line, to: &tally)
            }
        }
    }

    private static func isArchive(_ path: String) -> Bool {
        guard let handle = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 2)) == Data([0x50, 0x4b])
    }

    private static func rawRow(_ row: Documents.TableRow) -> RawRow {
        RawRow(
            line: row.line,
            cells: row.cells.map(\.text),
            formulas: row.cells.indices.filter { row.cells[$0].isFormula }
        )
    }
}
