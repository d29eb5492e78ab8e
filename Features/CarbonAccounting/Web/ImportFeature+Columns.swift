import CarbonAccounting
import CarbonAccountingStorage
import DatabasePlatform
import Foundation
import Hummingbird
import Kernel
import WebPlatform

/// Which column, or which value for all rows, means what.
extension CarbonAccountingFeature {
    @Sendable func chooseColumns(_ call: Call<Member>) async throws -> Response {
        let stored = try await stored(call)
        guard stored.state != .taken, stored.state != .undone else {
            return call.redirect(CarbonAccountingURL.oneImport(stored.id))
        }
        let sheet = Int(call.form[ImportColumnsPage.sheetField])
        let proposal = try await proposal(call.who.firm, stored, sheet: sheet)
        let (mapping, errors) = chosenColumns(call, proposal)
        guard errors.isEmpty else {
            let page = try await columnsPage(call, stored, sheet: sheet, mapping, errors)
            return call.page(page, status: .unprocessableContent)
        }
        try await remember(mapping, proposal, call.who.firm)
        try await startReading(call.who.firm, stored, mapping: mapping)
        return call.redirect(CarbonAccountingURL.oneImport(stored.id))
    }

    private func chosenColumns(
        _ call: Call<Member>,
        _ proposal: ProposedColumns
    ) -> (mapping: ColumnMapping, errors: FieldErrors) {
        let (t, words) = (call.texts, content.vocabulary.columns)
        var mapping = proposal.mapping
        (mapping.positions, mapping.constants) = ([:], [:])
        var errors = FieldErrors()
        for column in ImportColumn.allCases {
            let chosen = call.form[column.rawValue]
            if chosen.hasPrefix(ImportColumnsPage.constantMark) {
                mapping.constants[column] = String(chosen.dropFirst(ImportColumnsPage.constantMark.count))
            } else if let position = Int(chosen), (0..<ImportFile.mostColumns).contains(position) {
                if let other = mapping.positions.first(where: { $0.value == position })?.key {
                    errors.add(
                        column.rawValue,
                        t("import.columns.twice", ["first": words.title(other), "second": words.title(column)])
                    )
                }
                mapping.positions[column] = position
            }
        }
        let factor = call.form[ImportColumnsPage.factorField]
        if !factor.isEmpty {
            mapping.constants[.factor] = factor
            if !proposal.context.factors.knows(factor) {
                errors.add(ImportColumnsPage.factorField, t("import.columns.factor.unknown", ["value": factor]))
            }
        }
        var missing = mapping.missing
        let hasSite = mapping.positions[.site] != nil || mapping.constants[.site] != nil
        if !hasSite, proposal.context.sites.names.count > 1 { missing.append(.site) }
        for column in missing {
            errors.add(column.rawValue, t("import.columns.missing", ["column": words.title(column)]))
        }
        return (mapping, errors)
    }

    /// Under the header of its table; of a workbook with several sheets also under their names, so that the next one
    /// of this kind is read at the same sheet.
    private func remember(
        _ mapping: ColumnMapping,
        _ proposal: ProposedColumns,
        _ firm: FirmID
    ) async throws {
        let text = try JSONColumn.text(mapping)
        for key in [mapping.headerKey, proposal.file.sheetsKey].compactMap({ $0 }) {
            try await stores.imports.remember(mapping: text, headers: key, of: firm)
        }
    }

    /// The columns as they were chosen for this file, else as the firm chose them last for the same headers, else as
    /// the file suggests.
    /// - Parameter sheet: number of the sheet asked for, from 1.
    func proposal(
        _ firm: FirmID,
        _ stored: ImportBatchStore.Stored,
        sheet: Int? = nil
    ) async throws -> ProposedColumns {
        let location = stores.files.file(stored.batch.sha256)
        let context = try await importContext(firm, stored.year, for: stored.id)
        let chosen: ColumnMapping? = stored.mapping.flatMap { try? JSONColumn.value($0) }
        let first = try ImportFile(location)
        let asked = sheet.flatMap { first.sheets.indices.contains($0 - 1) ? first.sheets[$0 - 1] : nil }
        if let chosen, asked == nil || asked == chosen.sheet ?? first.sheet {
            var columns = try columns(location, sheet: chosen.sheet, context)
            columns.mapping = chosen
            return columns
        }
        let found: ProposedColumns
        do {
            found = try columns(location, sheet: asked, context)
        } catch  where asked != nil {
            var instead = try columns(location, sheet: nil, context)
            instead.emptySheet = asked
            return instead
        }
        if asked == nil, let sure = try await rememberedSheet(first, location, context, firm) { return sure }
        guard let key = found.mapping.headerKey, var mapping = try await remembered(key, firm),
            mapping.headerKey == key
        else { return found }
        mapping.sheet = found.mapping.sheet
        return found.sure(mapping)
    }

    /// The sheet that was chosen last in a workbook with sheets of the same names, where it has the same header.
    private func rememberedSheet(
        _ first: ImportFile,
        _ location: URL,
        _ context: ImportContext,
        _ firm: FirmID
    ) async throws -> ProposedColumns? {
        guard let key = first.sheetsKey, let mapping = try await remembered(key, firm), mapping.headerKey != nil,
            let found = try? columns(location, sheet: mapping.sheet, context), found.mapping.sheet == mapping.sheet,
            found.mapping.headerKey == mapping.headerKey
        else { return nil }
        return found.sure(mapping)
    }

    private func remembered(_ key: String, _ firm: FirmID) async throws -> ColumnMapping? {
        guard let text = try await stores.imports.mapping(headers: key, of: firm) else { return nil }
        return try? JSONColumn.value(text)
    }

    private func columns(_ location: URL, sheet: String?, _ context: ImportContext) throws -> ProposedColumns {
        let file = try ImportFile(location, sheet: sheet)
        var context = context
        context.hasCommaColumns = file.hasCommaColumns
        let rows = try file.firstRows()
        let proposal = ColumnProposal(rows: rows, context: context)
        var mapping = proposal.mapping
        mapping.sheet = file.sheet == file.sheets.first ? nil : file.sheet
        return ProposedColumns(
            mapping: mapping,
            headerLine: proposal.headerLine,
            certainty: proposal.certainty,
            file: file,
            rows: rows,
            context: context
        )
    }
}

/// Which column of a file means what, and how sure that is (0…1).
struct ProposedColumns: Sendable {
    var mapping: ColumnMapping
    let headerLine: Int?
    var certainty: [ImportColumn: Double]
    let file: ImportFile
    /// The first rows that are not blank.
    let rows: [RawRow]
    let context: ImportContext
    /// A sheet that was asked for but holds no table.
    var emptySheet: String?

    func sure(_ mapping: ColumnMapping) -> ProposedColumns {
        var columns = self
        columns.mapping = mapping
        columns.certainty = mapping.positions.mapValues { _ in 1 }
        return columns
    }
}
