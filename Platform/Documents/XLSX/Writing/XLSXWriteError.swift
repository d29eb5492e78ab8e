/// Why a workbook was not written. All but the last two are slips of whoever put the workbook together.
public enum XLSXWriteError: Error, Hashable, Sendable {
    case noSheet
    case badSheetName(String)
    case tooManyRows(sheet: String)
    case tooManyColumns(sheet: String)
    /// Longer than the 32,767 characters that a cell holds. Row and column count from 1 as in the sheet.
    case textTooLong(sheet: String, row: Int, column: Int)
    case notFinite(sheet: String, row: Int, column: Int)
    /// Not one choice, or a title or message of the choices that Excel would refuse.
    case badChoices(sheet: String, column: Int)
    /// The file cannot be made or read back.
    case notWritable
    /// Anything else, by the number of the library's error.
    case library(Int)
}
