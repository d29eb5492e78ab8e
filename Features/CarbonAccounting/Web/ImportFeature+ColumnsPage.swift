import CarbonAccounting
import CarbonAccountingStorage
import HTML
import Kernel
import WebPlatform

/// From a file and a proposal to the page of its columns.
extension CarbonAccountingFeature {
    func columnsPage(
        _ call: Call<Member>,
        _ stored: ImportBatchStore.Stored,
        sheet: Int? = nil,
        _ typed: ColumnMapping? = nil,
        _ errors: FieldErrors = FieldErrors()
    ) async throws -> ImportColumnsPage {
        let t = call.texts
        let asked = sheet ?? call.query(ImportColumnsPage.sheetField).flatMap { Int($0) }
        let proposal = try await proposal(call.who.firm, stored, sheet: asked)
        let mapping = typed ?? proposal.mapping
        let sample = proposal.rows
        let width = max(mapping.headers.count, sample.map(\.cells.count).max() ?? 0)
        let titles = (0..<width).map { position in
            let title = mapping.headers.indices.contains(position) ? mapping.headers[position] : ""
            return title.isEmpty ? t("import.columns.unnamed", ["number": "\(position + 1)"]) : title
        }
        func row(_ column: ImportColumn) -> ImportColumnsPage.Row {
            let constant = column == .factor ? nil : mapping.constants[column]
            let sure = (proposal.certainty[column] ?? 0) >= 0.9
            let position = mapping.positions[column]
            return ImportColumnsPage.Row(
                field: column.rawValue,
                title: content.vocabulary.columns.title(column),
                hint: t.has("import.column.\(column.rawValue)") ? t("import.column.\(column.rawValue)") : nil,
                selected: position.map(String.init) ?? constant.map { ImportColumnsPage.constantMark + $0 } ?? "",
                remark: position == nil || sure || typed != nil ? nil : t("import.columns.guessed"),
                constants: constants(column, proposal.context, chosen: constant, t)
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
            sheets: sheets(stored, proposal, t),
            rows: usual.map(row),
            rare: ImportColumn.allCases.filter { !usual.contains($0) }.map(row),
            choices: titles.enumerated().map { Choice($1, value: "\($0)") },
            factor: mapping.constants[.factor] ?? "",
            factorNames: proposal.context.factors.names,
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

    /// Values that may hold for all rows of a file: its own where there is one, and those that are usual.
    private func constants(
        _ column: ImportColumn,
        _ context: ImportContext,
        chosen: String?,
        _ t: Texts
    ) -> [Choice] {
        var values: [String]
        switch column {
        case .site: values = context.sites.names.count > 1 ? context.sites.names : []
        case .category: values = EmissionCategory.allCases.map { content.vocabulary.categories.title($0) }
        case .unit: values = ImportTemplate.usualUnits
        case .contract: values = context.contracts?.names ?? []
        default: values = []
        }
        if let chosen, !values.contains(chosen) { values.insert(chosen, at: 0) }
        return values.map { value in
            Choice(
                t("import.columns.constant", ["value": value]),
                value: ImportColumnsPage.constantMark + value,
                group: t("import.columns.constants")
            )
        }
    }

    /// Nil for a file with one table.
    private func sheets(
        _ stored: ImportBatchStore.Stored,
        _ proposal: ProposedColumns,
        _ t: Texts
    ) -> ImportColumnsPage.Sheets? {
        let all = proposal.file.sheets
        guard let name = proposal.file.sheetAmongSeveral, let position = all.firstIndex(of: name) else { return nil }
        return ImportColumnsPage.Sheets(
            number: position + 1,
            text: t("import.sheet.read", ["name": name]),
            fault: proposal.emptySheet.map { t("import.sheet.empty", ["name": $0]) },
            others: all.indices.filter { $0 != position }.map {
                PageLink(all[$0], href: CarbonAccountingURL.importColumns(stored.id, sheet: $0 + 1))
            }
        )
    }
}
