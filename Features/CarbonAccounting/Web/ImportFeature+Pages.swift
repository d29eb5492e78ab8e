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
    func columnsPage(
        _ call: Call<Member>,
        _ stored: ImportBatchStore.Stored,
        _ typed: ColumnMapping? = nil,
        _ errors: FieldErrors = FieldErrors()
    ) async throws -> ImportColumnsPage {
        let t = call.texts
        let proposal = try await proposal(call.who.firm, stored)
        let mapping = typed ?? proposal.mapping
        let sample = try ImportFile(stores.files.file(stored.batch.sha256)).firstRows()
        let width = max(mapping.headers.count, sample.map(\.cells.count).max() ?? 0)
        let titles = (0..<width).map { position in
            let title = mapping.headers.indices.contains(position) ? mapping.headers[position] : ""
            return title.isEmpty ? t("import.columns.unnamed", ["number": "\(position + 1)"]) : title
        }
        func row(_ column: ImportColumn) -> ImportColumnsPage.Row {
            let constant = mapping.constants[column].map { "fest:\($0)" }
            let sure = (proposal.certainty[column] ?? 0) >= 0.9
            let position = mapping.positions[column]
            return ImportColumnsPage.Row(
                field: column.rawValue,
                title: content.vocabulary.columns.title(column),
                hint: t.has("import.column.\(column.rawValue)") ? t("import.column.\(column.rawValue)") : nil,
                selected: position.map(String.init) ?? constant ?? "",
                remark: position == nil || sure || typed != nil ? nil : t("import.columns.guessed")
            )
        }
        let usual = ImportTemplate.usualColumns
        let data = sample.filter { $0.line > proposal.headerLine ?? 0 }.prefix(5)
        let ignored = mapping.ignored
        return ImportColumnsPage(
            title: stored.batch.fileName,
            frame: try await frame(stored.year, .imports, of: call.who.firm, t),
            token: call.formToken,
            action: CarbonAccountingURL.oneImport(stored.id) + "/spalten",
            lead: t("import.columns.lead", ["year": "\(stored.year)"]),
            same: try await sameFile(call, stored),
            rows: usual.map(row),
            rare: ImportColumn.allCases.filter { !usual.contains($0) }.map(row),
            choices: titles.enumerated().map { Choice($1, value: "\($0)") },
            constants: Dictionary(
                uniqueKeysWithValues: mapping.constants.map { column, value in
                    (column.rawValue, Choice(t("import.columns.constant", ["value": value]), value: "fest:\(value)"))
                }
            ),
            preview: DataTable(
                caption: t("import.preview"),
                columns: titles.map { TableColumn($0) },
                rows: data.map { row in
                    HTML.TableRow((0..<width).map { TableCell(row.cells.indices.contains($0) ? row.cells[$0] : "") })
                },
                narrow: .wide
            ),
            ignored: ignored.isEmpty
                ? nil : t("import.columns.ignored", ["columns": ignored.joined(separator: ", ")]),
            errors: errors
        )
    }

    func progressPage(
        _ call: Call<Member>,
        _ stored: ImportBatchStore.Stored,
        rows: Int
    ) async throws -> ImportProgressPage {
        ImportProgressPage(
            title: stored.batch.fileName,
            frame: try await frame(stored.year, .imports, of: call.who.firm, call.texts),
            address: CarbonAccountingURL.oneImport(stored.id),
            text: call.texts("import.progress", count: rows)
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
        let good = GermanFormat.number(Double(result.candidates.count), places: 0)
        let bad = GermanFormat.number(Double(result.faultyRows.count), places: 0)
        return ImportCheckedPage(
            title: stored.batch.fileName,
            frame: try await frame(stored.year, .imports, of: call.who.firm, t),
            lead: t(
                result.faultyRows.isEmpty ? "import.checked.all" : "import.checked.some",
                ["good": good, "bad": bad]
            ),
            leadFigures: [good, bad],
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
            steps: result.steps.map { words.step($0) },
            notices: words.notices(result.notices),
            preview: preview(result, t),
            columns: address + "?spalten=1",
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
        return ImportEndedPage(
            title: stored.batch.fileName,
            frame: try await frame(stored.year, .imports, of: call.who.firm, t),
            lead: lead,
            isTaken: stored.state == .taken,
            correction: correctionLinks(stored, isNeeded: stored.state == .taken && stored.batch.rowsRefused > 0, t),
            entries: CarbonAccountingURL.entries(stored.year) + "?einspielung=\(stored.id)",
            again: CarbonAccountingURL.imports(stored.year),
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
    private func sameFile(_ call: Call<Member>, _ stored: ImportBatchStore.Stored) async throws -> String? {
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
