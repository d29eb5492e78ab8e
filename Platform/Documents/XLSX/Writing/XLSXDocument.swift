public import Foundation

/// An Excel workbook to be written.
public struct XLSXDocument: Hashable, Sendable {
    public var title: String
    public var sheets: [XLSXSheet]
    /// The hidden sheet that holds the choices; needed where a column has some.
    public var choicesSheetName: String?
    /// Stands in the file's properties; the same moment and content give the same bytes.
    public var created: Date

    public init(title: String, sheets: [XLSXSheet], choicesSheetName: String? = nil, created: Date) {
        (self.title, self.sheets, self.choicesSheetName, self.created) = (title, sheets, choicesSheetName, created)
    }

    /// The bytes of the `.xlsx` file. Takes about 5 µs a cell; the library works through a temporary file.
    public func bytes() throws(XLSXWriteError) -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try write(to: file)
        guard let data = try? Data(contentsOf: file) else { throw .notWritable }
        return [UInt8](data)
    }

    public func write(to file: URL) throws(XLSXWriteError) {
        try check()
        var writer = try XLSXWriter(file: file)
        try writer.write(self)
    }
}
