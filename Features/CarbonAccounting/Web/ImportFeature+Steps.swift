import CarbonAccounting
import CarbonAccountingStorage
import Companies
import DatabasePlatform
import Hummingbird
import Kernel
import WebPlatform

/// From checked rows to lines, and back.
extension CarbonAccountingFeature {
    /// The page of an import, by where it stands.
    @Sendable func showImport(_ call: Call<Member>) async throws -> Response {
        let stored = try await stored(call)
        let isOpen = [.uploaded, .reading, .checked].contains(stored.state)
        if isOpen, call.query("spalten") != nil { return call.page(try await columnsPage(call, stored)) }
        switch stored.state {
        case .uploaded: return call.page(try await columnsPage(call, stored))
        case .reading, .checked:
            guard let outcome = await runner.outcome(stored.id, run: stored.run) else {
                try await read(call.who.firm, stored, run: stored.run)
                return call.page(try await progressPage(call, stored, rows: 0, fraction: nil))
            }
            switch outcome {
            case .reading(let rows, let fraction):
                return call.page(try await progressPage(call, stored, rows: rows, fraction: fraction))
            case _ where call.wantsFragment: return call.leave(for: importAddress(call, stored))
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

    @Sendable func takeOver(_ call: Call<Member>) async throws -> Response {
        let (stored, t) = (try await stored(call), call.texts)
        let address = CarbonAccountingURL.oneImport(stored.id)
        guard stored.state == .checked else { return call.redirect(address) }
        // Where another server has shown the rows, they are read here now, against the very same data: if anything has
        // changed since, they are not taken over.
        if await runner.outcome(stored.id, run: stored.run) == nil {
            try await read(call.who.firm, stored, run: stored.run)
        }
        guard let result = try await runner.finished(stored.id, run: stored.run) else { return call.redirect(address) }
        let entries = result.candidates.flatMap { candidate in
            candidate.years.map { candidate.entry(id: EntryID(from: outside), year: $0, batch: stored.id) }
        }
        do {
            let taking = try await stores.imports.take(
                stored.id,
                run: stored.run,
                entries: entries,
                refused: result.faultyRows.count,
                correction: result.faultyRows.isEmpty ? [] : correctionRows(result, t),
                for: call.who.firm,
                by: call.who.person.id
            )
            switch taking {
            case .notChecked: return call.redirect(address)
            case .outdated:
                try await startReading(call.who.firm, stored)
                return call.redirect(CarbonAccountingURL.importCheckedAgain(stored.id))
            case .taken:
                await runner.forget(stored.id)
                return call.redirect(address, notice: t("import.taken.notice", count: entries.count))
            }
        } catch ReportingYearError.released(let year) {
            return try await releasedConflict(call, year)
        }
    }

    @Sendable func undo(_ call: Call<Member>) async throws -> Response {
        let stored = try await stored(call)
        do {
            guard let removed = try await stores.imports.undo(stored.id, of: call.who.firm) else {
                return call.redirect(CarbonAccountingURL.oneImport(stored.id))
            }
            return call.redirect(
                CarbonAccountingURL.imports(stored.year),
                notice: call.texts("import.undone.notice", count: removed)
            )
        } catch ReportingYearError.released(let year) {
            return try await releasedConflict(call, year)
        }
    }

    /// Reads the rows anew, against what the firm has now; every earlier reading is void. A mapping replaces the one
    /// chosen before. Nothing happens to an import that is taken over or undone.
    func startReading(
        _ firm: FirmID,
        _ stored: ImportBatchStore.Stored,
        mapping: ColumnMapping? = nil
    ) async throws {
        let text = try mapping.map { try JSONColumn.text($0) }
        guard let run = try await stores.imports.begin(stored.id, of: firm, mapping: text),
            let now = try await stores.imports.find(stored.id, of: firm)
        else { return }
        try await read(firm, now, run: run, mapping: mapping)
    }

    /// Reads the rows of a reading that has begun, here or on another server.
    private func read(
        _ firm: FirmID,
        _ stored: ImportBatchStore.Stored,
        run: Int,
        mapping: ColumnMapping? = nil
    ) async throws {
        let proposal = try await proposal(firm, stored)
        let (imports, t) = (stores.imports, texts)
        await runner.start(
            stored.id,
            run: run,
            file: stores.files.file(stored.batch.sha256),
            mapping: mapping ?? proposal.mapping,
            headerLine: proposal.headerLine,
            context: proposal.context
        ) { outcome in
            switch outcome {
            case .reading: break
            case .read(let result):
                _ = try? await imports.finish(
                    stored.id,
                    run: run,
                    of: firm,
                    rowsTotal: result.rowCount,
                    rowsRefused: result.faultyRows.count
                )
            case .failed(let error):
                let reason = ImportWords.sentence(error, fileName: stored.batch.fileName, t)
                _ = try? await imports.fail(stored.id, run: run, of: firm, reason: reason)
            }
        }
    }

    /// The page of an import; it says so once rows had to be checked a second time.
    func importAddress(_ call: Call<Member>, _ stored: ImportBatchStore.Stored) -> String {
        call.query("neu") == nil
            ? CarbonAccountingURL.oneImport(stored.id) : CarbonAccountingURL.importCheckedAgain(stored.id)
    }
}
