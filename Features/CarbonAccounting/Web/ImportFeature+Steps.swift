import CarbonAccounting
import CarbonAccountingStorage
import Companies
import DatabasePlatform
import Documents
import Foundation
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension CarbonAccountingFeature {
    /// The page of an import, by where it stands.
    @Sendable func showImport(_ call: Call<Member>) async throws -> Response {
        let stored = try await stored(call)
        let isOpen = [.uploaded, .reading, .checked].contains(stored.state)
        if isOpen, call.query("spalten") != nil { return call.page(try await columnsPage(call, stored)) }
        switch stored.state {
        case .uploaded: return call.page(try await columnsPage(call, stored))
        case .reading, .checked:
            guard let outcome = await runner.outcome(stored.id) else {
                try await startReading(call.who.firm, stored)
                return call.page(try await progressPage(call, stored, rows: 0))
            }
            switch outcome {
            case .reading(let rows): return call.page(try await progressPage(call, stored, rows: rows))
            case _ where call.wantsFragment: return call.leave(for: CarbonAccountingURL.oneImport(stored.id))
            case .read(let result): return call.page(try await checkedPage(call, stored, result))
            case .failed(let error):
                let page = try await endedPage(
                    call,
                    stored,
                    ImportWords.sentence(error, fileName: stored.batch.fileName, call.texts)
                )
                return call.page(page)
            }
        case .taken, .undone, .failed: return call.page(try await endedPage(call, stored, stored.detail))
        }
    }

    @Sendable func chooseColumns(_ call: Call<Member>) async throws -> Response {
        let (stored, t) = (try await stored(call), call.texts)
        guard stored.state != .taken, stored.state != .undone else {
            return call.redirect(CarbonAccountingURL.oneImport(stored.id))
        }
        let proposal = try await proposal(call.who.firm, stored)
        var positions: [ImportColumn: Int] = [:]
        var constants = proposal.mapping.constants
        var errors = FieldErrors()
        for column in ImportColumn.allCases {
            let chosen = call.form[column.rawValue]
            if chosen.hasPrefix("fest:") {
                constants[column] = String(chosen.dropFirst(5))
            } else if let position = Int(chosen), position >= 0 {
                if let other = positions.first(where: { $0.value == position })?.key {
                    errors.add(
                        column.rawValue,
                        t(
                            "import.columns.twice",
                            [
                                "first": content.vocabulary.columns.title(other),
                                "second": content.vocabulary.columns.title(column),
                            ]
                        )
                    )
                }
                positions[column] = position
                constants[column] = nil
            }
        }
        let mapping = ColumnMapping(headers: proposal.mapping.headers, positions: positions, constants: constants)
        for column in mapping.missing {
            errors.add(
                column.rawValue,
                t("import.columns.missing", ["column": content.vocabulary.columns.title(column)])
            )
        }
        guard errors.isEmpty else {
            return call.page(try await columnsPage(call, stored, mapping, errors), status: .unprocessableContent)
        }
        let text = try JSONColumn.text(mapping)
        try await stores.imports.remember(mapping: text, headers: mapping.headerKey, of: call.who.firm)
        try await stores.imports.update(stored.id, of: call.who.firm, state: .reading, mapping: text, progress: 0)
        await runner.forget(stored.id)
        try await startReading(call.who.firm, try await self.stored(call))
        return call.redirect(CarbonAccountingURL.oneImport(stored.id))
    }

    @Sendable func takeOver(_ call: Call<Member>) async throws -> Response {
        let (stored, t) = (try await stored(call), call.texts)
        guard stored.state == .checked, case .read(let result) = await runner.outcome(stored.id) else {
            return call.redirect(CarbonAccountingURL.oneImport(stored.id))
        }
        let entries = result.candidates.flatMap { candidate in
            candidate.years.map { candidate.entry(id: EntryID(from: outside), year: $0, batch: stored.id) }
        }
        do {
            let isNew = try await stores.imports.take(
                stored.id,
                entries: entries,
                refused: result.faultyRows.count,
                for: call.who.firm,
                by: call.who.person.id
            )
            guard isNew else { return call.redirect(CarbonAccountingURL.oneImport(stored.id)) }
        } catch ReportingYearError.released(let year) {
            return try await releasedConflict(call, year)
        }
        return call.redirect(
            CarbonAccountingURL.oneImport(stored.id),
            notice: t("import.taken.notice", count: entries.count)
        )
    }

    @Sendable func undo(_ call: Call<Member>) async throws -> Response {
        let stored = try await stored(call)
        do {
            guard let removed = try await stores.imports.undo(stored.id, of: call.who.firm) else {
                return call.redirect(CarbonAccountingURL.oneImport(stored.id))
            }
            await runner.forget(stored.id)
            return call.redirect(
                CarbonAccountingURL.imports(stored.year),
                notice: call.texts("import.undone.notice", count: removed)
            )
        } catch ReportingYearError.released(let year) {
            return try await releasedConflict(call, year)
        }
    }

    /// The columns as this firm chose them last for the same headers, else as the file suggests.
    func proposal(_ firm: FirmID, _ stored: ImportBatchStore.Stored) async throws -> ProposedColumns {
        let file = try ImportFile(stores.files.file(stored.batch.sha256))
        var context = try await importContext(firm, stored.year, for: stored.id)
        context.hasCommaColumns = file.hasCommaColumns
        let proposal = ColumnProposal(rows: try file.firstRows(), context: context)
        if let text = stored.mapping, let chosen: ColumnMapping = try? JSONColumn.value(text) {
            return ProposedColumns(mapping: chosen, headerLine: proposal.headerLine, certainty: proposal.certainty)
        }
        let remembered = try await stores.imports.mapping(headers: proposal.mapping.headerKey, of: firm)
        if let remembered, let mapping: ColumnMapping = try? JSONColumn.value(remembered) {
            return ProposedColumns(
                mapping: mapping,
                headerLine: proposal.headerLine,
                certainty: mapping.positions.mapValues { _ in 1 }
            )
        }
        return ProposedColumns(
            mapping: proposal.mapping,
            headerLine: proposal.headerLine,
            certainty: proposal.certainty
        )
    }

    private func startReading(_ firm: FirmID, _ stored: ImportBatchStore.Stored) async throws {
        let proposal = try await proposal(firm, stored)
        let context = try await importContext(firm, stored.year, for: stored.id)
        let (imports, t) = (stores.imports, texts)
        await runner.start(
            stored.id,
            file: stores.files.file(stored.batch.sha256),
            mapping: proposal.mapping,
            headerLine: proposal.headerLine,
            context: context
        ) { outcome in
            switch outcome {
            case .reading: break
            case .read(let result):
                try? await imports.update(
                    stored.id,
                    of: firm,
                    state: .checked,
                    rowsTotal: result.rowCount,
                    rowsRefused: result.faultyRows.count
                )
            case .failed(let error):
                try? await imports.update(
                    stored.id,
                    of: firm,
                    state: .failed,
                    detail: ImportWords.sentence(error, fileName: stored.batch.fileName, t)
                )
            }
        }
    }

    // MARK: Rows to correct

    @Sendable func correctionCSV(_ call: Call<Member>) async throws -> Response {
        let (stored, rows) = try await correction(call)
        var writer = CSVWriter()
        for row in rows { writer.append(row) }
        let name = call.texts("import.correction.file", ["name": stored.batch.fileName]) + ".csv"
        return call.download(writer.bytes, name: name, type: "text/csv; charset=utf-8")
    }

    @Sendable func correctionXLSX(_ call: Call<Member>) async throws -> Response {
        let (stored, rows) = try await correction(call)
        let header = rows.first ?? []
        let sheet = XLSXSheet(
            call.texts("import.correction.sheet"),
            columns: header.map { XLSXColumn(title: $0, width: 20) },
            rows: rows.dropFirst().map { $0.map { .text($0) } }
        )
        let name = call.texts("import.correction.file", ["name": stored.batch.fileName])
        let document = XLSXDocument(title: name, sheets: [sheet], created: outside.now())
        return call.download(
            try document.bytes(),
            name: name + ".xlsx",
            type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
    }

    private func correction(_ call: Call<Member>) async throws -> (ImportBatchStore.Stored, [[String]]) {
        let stored = try await stored(call)
        guard stored.state != .uploaded, stored.state != .failed else { throw HTTPError(.notFound) }
        let result = try await result(of: stored, call.who.firm)
        let words = ImportWords(content.vocabulary, call.texts)
        let rows = CorrectionFile.rows(result, vocabulary: content.vocabulary) { words.sentence($0) }
        return (stored, rows)
    }

    /// What the file gave when it was read, or gives when it is read again.
    private func result(of stored: ImportBatchStore.Stored, _ firm: FirmID) async throws -> ImportResult {
        if case .read(let result) = await runner.outcome(stored.id) { return result }
        let proposal = try await proposal(firm, stored)
        var context = try await importContext(firm, stored.year, for: stored.id)
        let file = try ImportFile(stores.files.file(stored.batch.sha256))
        context.hasCommaColumns = file.hasCommaColumns
        var session = ImportSession(mapping: proposal.mapping, headerLine: proposal.headerLine, context: context)
        try file.forEachRow { session.add($0) }
        return session.finish()
    }
}

/// Which column of a file means what, and how sure that is (0…1).
struct ProposedColumns: Sendable {
    let mapping: ColumnMapping
    let headerLine: Int?
    let certainty: [ImportColumn: Double]
}
