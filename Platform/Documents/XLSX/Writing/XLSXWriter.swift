internal import CXlsxWriter
import Foundation
import Kernel

/// Hands one document to libxlsxwriter. What Excel would refuse has been refused before.
struct XLSXWriter {
    private typealias Worksheet = UnsafeMutablePointer<lxw_worksheet>

    private let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: XLSXFormats

    init(file: URL) throws(XLSXWriteError) {
        // The library would only report a folder that cannot be written to once everything is done.
        guard FileManager.default.createFile(atPath: file.path, contents: nil), let book = workbook_new(file.path)
        else { throw .notWritable }
        self.book = book
        formats = XLSXFormats(book: book)
    }

    mutating func write(_ document: XLSXDocument) throws(XLSXWriteError) {
        do {
            setProperties(of: document)
            let ranges = XLSXChoiceRanges(document)
            for sheet in document.sheets { try write(sheet, ranges: ranges) }
            if !ranges.columns.isEmpty {
                let sheet = try add(ranges.sheetName)
                for (column, values) in ranges.columns.enumerated() {
                    for (row, value) in values.enumerated() { try put(value, in: sheet, row, column, format: nil) }
                }
                worksheet_hide(sheet)
            }
        } catch {
            _ = workbook_close(book)
            throw error
        }
        try proven(workbook_close(book))
    }

    private func setProperties(of document: XLSXDocument) {
        var properties = lxw_doc_properties()
        properties.created = time_t(document.created.timeIntervalSince1970)
        withCopies([document.title]) { texts in
            properties.title = texts[0]
            _ = workbook_set_properties(book, &properties)
        }
    }

    private mutating func write(_ content: XLSXSheet, ranges: XLSXChoiceRanges) throws(XLSXWriteError) {
        let sheet = try add(content.name)
        for (column, description) in content.columns.enumerated() {
            let format = formats.format(description.kind.number, .plain)
            try proven(worksheet_set_column(sheet, column.asColumn, column.asColumn, description.width, format))
        }
        for (row, line) in content.preface.enumerated() {
            try put(line, in: sheet, row, 0, format: row == 0 ? formats.title : nil)
        }
        try writeHead(of: content, to: sheet)
        let first = content.preface.count + 1
        for (offset, cells) in content.rows.enumerated() {
            for (column, cell) in cells.enumerated() { try put(cell, in: sheet, first + offset, column) }
        }
        try offerChoices(of: content, in: sheet, ranges: ranges)
        worksheet_freeze_panes(sheet, first.asRow, 0)
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_set_landscape(sheet)
        worksheet_fit_to_pages(sheet, 1, 0)
        try proven(worksheet_repeat_rows(sheet, (first - 1).asRow, (first - 1).asRow))
    }

    private func writeHead(of content: XLSXSheet, to sheet: Worksheet) throws(XLSXWriteError) {
        guard !content.columns.isEmpty else { return }
        let row = content.preface.count
        for (column, description) in content.columns.enumerated() {
            try put(description.title, in: sheet, row, column, format: formats.head)
            guard let note = description.note, !note.isEmpty else { continue }
            var options = lxw_comment_options()
            (options.width, options.height) = (320, 120)
            try proven(worksheet_write_comment_opt(sheet, row.asRow, column.asColumn, XLSXText.encoded(note), &options))
        }
        let last = row + max(content.rows.count, 1)
        try proven(worksheet_autofilter(sheet, row.asRow, 0, last.asRow, (content.columns.count - 1).asColumn))
    }

    private mutating func put(
        _ cell: XLSXCell,
        in sheet: Worksheet,
        _ row: Int,
        _ column: Int
    ) throws(XLSXWriteError) {
        switch cell {
        case .empty: return
        case .text(let text, let emphasis):
            try put(text, in: sheet, row, column, format: formats.format(.text, emphasis))
        case .number(let number, let places, let emphasis):
            let format = formats.format(places.map { .places($0) } ?? .plain, emphasis)
            try proven(worksheet_write_number(sheet, row.asRow, column.asColumn, number, format))
        case .percent(let share, let places, let emphasis):
            let format = formats.format(.percent(places), emphasis)
            try proven(worksheet_write_number(sheet, row.asRow, column.asColumn, share, format))
        case .date(let date, let emphasis):
            var day = lxw_datetime()
            (day.year, day.month, day.day) = (Int32(date.year), Int32(date.month), Int32(date.day))
            let format = formats.format(.date, emphasis)
            try proven(worksheet_write_datetime(sheet, row.asRow, column.asColumn, &day, format))
        }
    }

    private func put(
        _ text: String,
        in sheet: Worksheet,
        _ row: Int,
        _ column: Int,
        format: UnsafeMutablePointer<lxw_format>?
    ) throws(XLSXWriteError) {
        guard !text.isEmpty else { return }
        try proven(worksheet_write_string(sheet, row.asRow, column.asColumn, XLSXText.encoded(text), format))
    }

    /// Points to the hidden sheet: a list written into the cell itself may not hold commas or 256 characters.
    private func offerChoices(
        of content: XLSXSheet,
        in sheet: Worksheet,
        ranges: XLSXChoiceRanges
    ) throws(XLSXWriteError) {
        guard content.rowsWithChoices > 0 else { return }
        let first = content.preface.count + 1
        for (column, description) in content.columns.enumerated() {
            guard let choices = description.choices, let range = ranges.formula(for: choices.values) else { continue }
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
            validation.error_type = UInt8(
                (choices.isClosed ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue
            )
            let last = first + content.rowsWithChoices - 1
            let code = withCopies([range, choices.errorTitle, choices.errorMessage]) { texts in
                (validation.value_formula, validation.error_title, validation.error_message) =
                    (texts[0], texts[1], texts[2])
                return worksheet_data_validation_range(
                    sheet,
                    first.asRow,
                    column.asColumn,
                    last.asRow,
                    column.asColumn,
                    &validation
                )
            }
            try proven(code)
        }
    }

    private func add(_ name: String) throws(XLSXWriteError) -> Worksheet {
        guard let sheet = workbook_add_worksheet(book, name) else { throw .badSheetName(name) }
        return sheet
    }

    private func proven(_ code: lxw_error) throws(XLSXWriteError) {
        guard code == LXW_NO_ERROR else { throw .library(Int(code.rawValue)) }
    }

    private func withCopies<Result>(
        _ texts: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return body(copies)
    }
}

extension Int {
    fileprivate var asRow: lxw_row_t { lxw_row_t(self) }
    fileprivate var asColumn: lxw_col_t { lxw_col_t(self) }
}

extension XLSXColumn.Kind {
    fileprivate var number: XLSXFormats.Number {
        switch self {
        case .text: .text
        case .number(let places): places.map { .places($0) } ?? .plain
        case .date: .date
        }
    }
}
