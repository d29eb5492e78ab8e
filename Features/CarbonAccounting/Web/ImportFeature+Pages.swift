import CarbonAccounting
import CarbonAccountingStorage
import DatabasePlatform
import Documents
import Foundation
import HTML
import Kernel
import WebPlatform

/// From what is known of an import to its pages.
extension CarbonAccountingFeature {
    func progressPage(
        _ call: Call<Member>,
        _ stored: ImportBatchStore.Stored,
        rows: Int,
        fraction: Double?
    ) async throws -> ImportProgressPage {
        ImportProgressPage(
            title: stored.batch.fileName,
            frame: try await frame(stored.year, .imports, of: call.who.firm, call.texts),
            address: importAddress(call, stored),
            text: call.texts("import.progress", count: rows),
            fraction: fraction
        )
    }

    func checkedPage(
        _ call: Call<Member>,
        _ stored: ImportBatchStore.Stored,
        _ result: ImportResult
    ) async throws -> ImportCheckedPage {
        let t = call.texts
        let words = ImportWords(content.vocabulary, t)
        let address = CarbonAccountingURL.oneImport(stored.id)
        return ImportCheckedPage(
            title: stored.batch.fileName,
            frame: try await frame(stored.year, .imports, of: call.who.firm, t),
            lead: words.outcome(good: result.candidates.count, bad: result.faultyRows.count),
            leadFigures: [result.candidates.count, result.faultyRows.count].map {
                GermanFormat.number(Double($0), places: 0)
            },
            changed: call.query("neu") == nil ? nil : t("import.changed"),
            token: call.formToken,
            takeOver: address + "/uebernahme",
            goodRows: result.candidates.count,
            faults: result.faults.prefix(ImportCheckedPage.shownFaults).map { fault in
                ImportCheckedPage.Fault(
                    line: "\(fault.line)",
                    column: fault.column.map { content.vocabulary.columns.title($0) } ?? t("import.fault.row"),
                    value: fault.value.isEmpty ? "–" : String(fault.value.prefix(80)),
                    sentence: words.reason(fault)
                )
            },
            moreFaults: max(0, result.faults.count - ImportCheckedPage.shownFaults),
            correction: correctionLinks(stored, isNeeded: !result.faultyRows.isEmpty, t),
            steps: (result.sheet.map { [t("import.sheet.checked", ["name": $0])] } ?? [])
                + result.steps.map { words.step($0) },
            notices: words.notices(result.notices),
            preview: preview(result, t),
            columns: CarbonAccountingURL.importColumns(stored.id),
            same: try await sameFile(call, stored)
        )
    }

    func endedPage(
        _ call: Call<Member>,
        _ stored: ImportBatchStore.Stored,
        _ detail: String?
    ) async throws -> ImportEndedPage {
        let t = call.texts
        let address = CarbonAccountingURL.oneImport(stored.id)
        let lead =
            switch stored.state {
            case .taken: t("import.ended.taken", count: stored.batch.rowsTaken)
            case .undone: t("import.ended.undone")
            default: detail ?? t("import.state.failed")
            }
        var lines = EntryListQuery()
        lines.batch = stored.id
        let changed =
            stored.state == .taken
            ? try await stores.imports.linesChanged(since: stored.id, of: call.who.firm) : 0
        return ImportEndedPage(
            title: stored.batch.fileName,
            frame: try await frame(stored.year, .imports, of: call.who.firm, t),
            lead: lead,
            isTaken: stored.state == .taken,
            correction: correctionLinks(stored, isNeeded: stored.state == .taken && stored.batch.rowsRefused > 0, t),
            entries: lines.address(stored.year),
            again: CarbonAccountingURL.imports(stored.year),
            undoSentence: changed == 0 ? t("import.undo.sentence") : t("import.undo.sentence.changed", count: changed),
            undo: stored.state == .taken
                ? PostAction(
                    t("import.undo.confirm"),
                    action: address + "/uebernahme?_method=DELETE",
                    tokens: [call.formToken],
                    style: .destructive
                ) : nil
        )
    }

    private func correctionLinks(_ stored: ImportBatchStore.Stored, isNeeded: Bool, _ t: Texts) -> [PageLink] {
        guard isNeeded else { return [] }
        let address = CarbonAccountingURL.oneImport(stored.id)
        return [
            PageLink(t("import.correction.xlsx"), href: address + "/korrektur.xlsx"),
            PageLink(t("import.correction.csv"), href: address + "/korrektur.csv"),
        ]
    }

    /// Says when the very same file has been taken over before.
    func sameFile(_ call: Call<Member>, _ stored: ImportBatchStore.Stored) async throws -> String? {
        let earlier = try await stores.imports.taken(sha256: stored.batch.sha256, of: call.who.firm)
            .first { $0.id != stored.id }
        return earlier.map {
            call.texts("import.same", ["date": LocalDate($0.createdAt).german, "name": $0.createdBy])
        }
    }

    private func preview(_ result: ImportResult, _ t: Texts) -> DataTable {
        DataTable(
            caption: t("import.good"),
            columns: [
                TableColumn(t("import.fault.line"), isNumeric: true), TableColumn(t("chart.category")),
                TableColumn(t("lines.description"), isRowTitle: true), TableColumn(t("chart.site")),
                TableColumn(t("import.period")), TableColumn(t("basis.amount"), isNumeric: true),
            ],
            rows: result.candidates.prefix(ImportCheckedPage.shownRows).map { candidate in
                let amount = candidate.amount.map {
                    GermanFormat.amount($0, places: $0 == $0.rounded() ? 0 : 2, unit: candidate.unit.label(t))
                }
                return HTML.TableRow([
                    TableCell("\(candidate.line)"), TableCell(candidate.category.label(t)),
                    TableCell(candidate.description), TableCell(candidate.siteName),
                    TableCell("\(candidate.period.first.german) – \(candidate.period.last.german)"),
                    amount.map { TableCell($0) } ?? .missing(t("missing")),
                ])
            },
            narrow: .cards
        )
    }
}
