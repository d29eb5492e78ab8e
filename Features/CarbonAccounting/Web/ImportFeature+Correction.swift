import CarbonAccounting
import CarbonAccountingStorage
import Documents
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

/// Rows to correct, as a file of their own.
extension CarbonAccountingFeature {
    @Sendable func correctionCSV(_ call: Call<Member>) async throws -> Response {
        let (stored, rows) = try await correction(call)
        var writer = CSVWriter()
        for row in rows { writer.append(row) }
        let name = call.texts("import.correction.file", ["name": stored.batch.fileName]) + ".csv"
        return call.download(writer.bytes, name: name, type: "text/csv; charset=utf-8")
    }

    @Sendable func correctionXLSX(_ call: Call<Member>) async throws -> Response {
        let (stored, rows) = try await correction(call)
        let fitting = SheetText(call.texts)
        let header = rows.first ?? []
        let sheet = XLSXSheet(
            call.texts("import.correction.sheet"),
            columns: header.map { XLSXColumn(title: fitting($0), width: 20) },
            rows: rows.dropFirst().map { $0.map { .text(fitting($0)) } }
        )
        let name = call.texts("import.correction.file", ["name": stored.batch.fileName])
        let document = XLSXDocument(title: name, sheets: [sheet], created: outside.now())
        return call.download(
            try document.bytes(),
            name: name + ".xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }

    func correctionRows(_ result: ImportResult, _ t: Texts) -> [[String]] {
        let words = ImportWords(content.vocabulary, t)
        return CorrectionFile.rows(result, vocabulary: content.vocabulary) { words.sentence($0) }
    }

    /// Once taken over, the rows as they were refused then; before, as they stand now.
    private func correction(_ call: Call<Member>) async throws -> (ImportBatchStore.Stored, [[String]]) {
        let stored = try await stored(call)
        guard stored.state != .uploaded, stored.state != .failed else { throw HTTPError(.notFound) }
        if let kept = try await stores.imports.correction(stored.id, of: call.who.firm) { return (stored, kept) }
        let result = try await result(of: stored, call.who.firm)
        return (stored, correctionRows(result, call.texts))
    }

    /// What the file gave when it was read, or gives when it is read again.
    private func result(of stored: ImportBatchStore.Stored, _ firm: FirmID) async throws -> ImportResult {
        if let result = await runner.result(stored.id, run: stored.run) { return result }
        let proposal = try await proposal(firm, stored)
        var session = ImportSession(
            mapping: proposal.mapping,
            headerLine: proposal.headerLine,
            context: proposal.context
        )
        try proposal.file.forEachRow { session.add($0) }
        return session.finish()
    }
}

/// Texts for cells of a workbook, which hold 32,767 characters and no more.
struct SheetText {
    static let longest = 32_000
    let t: Texts

    init(_ t: Texts) { self.t = t }

    func callAsFunction(_ text: String) -> String {
        guard text.utf16.count > Self.longest else { return text }
        return t("sheet.shortened", ["text": String(decoding: text.utf16.prefix(Self.longest), as: UTF16.self)])
    }
}
