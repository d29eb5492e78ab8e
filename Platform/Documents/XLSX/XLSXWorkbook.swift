public import Foundation

/// An Excel workbook (`.xlsx`, `.xlsm`) opened for reading. Macros, links, pictures and pivot tables are never looked at.
public struct XLSXWorkbook: Sendable {
    public struct Sheet: Hashable, Sendable {
        public let name: String
        /// Whether the person who made the file put the sheet out of sight.
        public let isHidden: Bool
        let part: String
    }

    /// The table sheets in the order of their tabs, at least one. Sheets that hold only a chart are left out.
    public let sheets: [Sheet]
    private let package: XLSXPackage
    private let dates: XLSXDate
    private let links: XLSXRelationships

    public init(file: URL, limits: ZipLimits = .standard) throws(XLSXError) {
        let bytes: [UInt8]
        do { bytes = try ZipArchive.read(file, limits: limits) } catch { throw .archive(error) }
        try self.init(bytes, limits: limits)
    }

    public init(_ bytes: [UInt8], limits: ZipLimits = .standard) throws(XLSXError) {
        package = try XLSXPackage(bytes, limits: limits)
        let part = try package.workbookPart()
        links = try package.relationships(of: part)
        var scanner = try package.scanner(of: part)
        var sheets: [Sheet] = []
        var from1904 = false
        reading: while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("workbookPr"):
                from1904 = ["1", "true"].contains(try scanner.attribute("date1904"))
            case .start where scanner.isNamed("sheet"):
                guard let name = try scanner.attribute("name"), let id = try scanner.attribute("id"),
                    let link = links.links[id]
                else { throw scanner.malformed }
                guard link.kind == "worksheet" else { continue }
                let state = try scanner.attribute("state") ?? "visible"
                sheets.append(Sheet(name: name, isHidden: state != "visible", part: link.part))
            case .finished: break reading
            default: continue
            }
        }
        guard !sheets.isEmpty else { throw .noSheet }
        (self.sheets, dates) = (sheets, XLSXDate(from1904: from1904))
    }

    /// The sheet that a person sees first.
    public var firstVisibleSheet: Sheet { sheets.first { !$0.isHidden } ?? sheets[0] }

    /// The rows of one sheet of this workbook.
    public func rows(of sheet: Sheet, limits: TableLimits = .standard) throws(XLSXError) -> XLSXRows {
        var strings = XLSXSharedStrings()
        var styles = XLSXStyles()
        if let part = links.first(of: "sharedStrings") { strings = try XLSXSharedStrings(package.scanner(of: part)) }
        if let part = links.first(of: "styles") { styles = try XLSXStyles(package.scanner(of: part)) }
        return XLSXRows(
            package: package,
            part: sheet.part,
            cells: XLSXCellReader(strings: strings, styles: styles, dates: dates),
            limits: limits
        )
    }
}
