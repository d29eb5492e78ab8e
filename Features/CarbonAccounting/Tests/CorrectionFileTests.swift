import Testing

@testable import CarbonAccounting

@Suite struct CorrectionFileTests {
    private func faulty() throws -> ImportResult {
        try ImportSamples.read([
            ImportSamples.row(2, ImportSamples.electricity),
            ImportSamples.row(3, changing: [.amount: "x", .unit: "y"]),
        ])
    }

    @Test func keepsTheColumnsAndSaysWhatIsWrong() throws {
        let vocabulary = try ImportSamples.vocabulary.get()
        let rows = CorrectionFile.rows(try faulty(), vocabulary: vocabulary) { $0.reason.code + "!" }
        #expect(rows.count == 2)
        #expect(rows[0] == ImportTemplate.header(vocabulary) + ["Fehler"])
        #expect(rows[1].dropLast() == ImportSamples.row(changing: [.amount: "x", .unit: "y"]).cells[...])
        #expect(rows[1].last == "unknownUnit! notANumber!")
    }

    @Test func correctedItCanBeUploadedAsItIs() throws {
        let vocabulary = try ImportSamples.vocabulary.get()
        var rows = CorrectionFile.rows(try faulty(), vocabulary: vocabulary) { _ in "falsch" }
        rows[1][ImportColumn.amount.index] = "5"
        rows[1][ImportColumn.unit.index] = "MWh"
        let raw = rows.enumerated().map { RawRow(line: $0.offset + 1, cells: $0.element) }
        let context = try ImportSamples.context()
        let proposal = ColumnProposal(rows: raw, context: context)
        var session = ImportSession(mapping: proposal.mapping, headerLine: proposal.headerLine, context: context)
        for row in raw { session.add(row) }
        let result = session.finish()
        #expect(result.faults == [])
        #expect(result.candidates.first?.amount == 5)
        // Faults found again replace the old column instead of adding another.
        let again = CorrectionFile.rows(result, vocabulary: vocabulary) { _ in "" }
        #expect(again[0].count { $0 == "Fehler" } == 1)
    }
}
