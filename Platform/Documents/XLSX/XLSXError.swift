/// Why a file is not read as an Excel workbook. Rows beyond the bounds throw ``TableError`` instead.
public enum XLSXError: Error, Hashable, Sendable {
    case archive(ZipError)
    /// An Excel file of the kind before 2007 (`.xls`).
    case oldWorkbook
    /// Excel encrypted the file with a password.
    case passwordProtected
    /// A zip archive, but no Excel workbook: an OpenDocument file, a text document, a folder of pictures.
    case notAWorkbook
    /// A binary workbook (`.xlsb`).
    case binaryWorkbook
    /// A part declares a document type. No spreadsheet program writes one; it is how entity bombs begin.
    case documentType(part: String)
    /// A part breaks the rules of XML or of SpreadsheetML.
    case malformed(part: String)
    /// The workbook names a part that is not in the archive.
    case missingPart(String)
    /// The texts of the workbook together are larger than `limit` bytes.
    case tooMuchText(limit: Int)
    /// No table sheet in it.
    case noSheet
}
