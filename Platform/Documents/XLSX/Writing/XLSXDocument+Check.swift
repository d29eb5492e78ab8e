extension XLSXDocument {
    private static let lastRow = 1_048_576
    private static let lastColumn = 16_384

    /// Everything that Excel would refuse, found before a file is begun.
    func check() throws(XLSXWriteError) {
        guard !sheets.isEmpty else { throw .noSheet }
        var names: Set<String> = []
        let hasChoices = sheets.contains { $0.columns.contains { $0.choices != nil } }
        for name in sheets.map(\.name) + (hasChoices ? [choicesSheetName ?? ""] : []) {
            guard isGood(name), names.insert(name.lowercased()).inserted else { throw .badSheetName(name) }
        }
        for sheet in sheets {
            let rows = sheet.preface.count + 1 + max(sheet.rows.count, sheet.rowsWithChoices)
            guard rows <= Self.lastRow, sheet.rowsWithChoices >= 0 else { throw .tooManyRows(sheet: sheet.name) }
            guard sheet.columns.count <= Self.lastColumn else { throw .tooManyColumns(sheet: sheet.name) }
            try checkColumns(of: sheet)
            try checkCells(of: sheet)
        }
    }

    private func isGood(_ name: String) -> Bool {
        let units = name.utf16
        return !units.isEmpty && units.count <= 31 && !name.contains { "[]:*?/\\".contains($0) }
            && !name.hasPrefix("'") && !name.hasSuffix("'")
    }

    private func checkColumns(of sheet: XLSXSheet) throws(XLSXWriteError) {
        let headRow = sheet.preface.count + 1
        for (index, line) in sheet.preface.enumerated() where !fits(line) {
            throw .textTooLong(sheet: sheet.name, row: index + 1, column: 1)
        }
        for (index, column) in sheet.columns.enumerated() {
            guard fits(column.title), fits(column.note ?? "") else {
                throw .textTooLong(sheet: sheet.name, row: headRow, column: index + 1)
            }
            guard let choices = column.choices else { continue }
            guard !choices.values.isEmpty, choices.values.count < Self.lastRow, choices.values.allSatisfy(fits),
                choices.errorTitle.utf16.count <= 32, choices.errorMessage.utf16.count <= 255
            else { throw .badChoices(sheet: sheet.name, column: index + 1) }
        }
    }

    private func checkCells(of sheet: XLSXSheet) throws(XLSXWriteError) {
        for (offset, row) in sheet.rows.enumerated() {
            guard row.count <= Self.lastColumn else { throw .tooManyColumns(sheet: sheet.name) }
            let line = sheet.preface.count + 2 + offset
            for (column, cell) in row.enumerated() {
                switch cell {
                case .text(let text, _) where !fits(text):
                    throw .textTooLong(sheet: sheet.name, row: line, column: column + 1)
                case .number(let number, _, _) where !number.isFinite,
                    .percent(let number, _, _) where !number.isFinite:
                    throw .notFinite(sheet: sheet.name, row: line, column: column + 1)
                default: continue
                }
            }
        }
    }

    private func fits(_ text: String) -> Bool { text.utf8.count <= 32_767 || text.utf16.count <= 32_767 }
}
