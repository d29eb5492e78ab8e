/// The number format of every cell style of a workbook, by the style's position.
struct XLSXStyles: Sendable {
    private var formats: [XLSXNumberFormat] = []

    init() {}

    init(_ scanner: XMLScanner) throws(XLSXError) {
        var scanner = scanner
        var custom: [Int: XLSXNumberFormat] = [:]
        var isInCellFormats = false
        while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("cellXfs"): isInCellFormats = true
            case .end where scanner.isNamed("cellXfs"): isInCellFormats = false
            case .start where scanner.isNamed("numFmt"):
                guard let id = try scanner.number("numFmtId"), let code = try scanner.attribute("formatCode") else {
                    continue
                }
                custom[id] = XLSXNumberFormat(code: code)
            case .start where isInCellFormats && scanner.isNamed("xf"):
                let id = try scanner.number("numFmtId") ?? 0
                formats.append(custom[id] ?? XLSXNumberFormat(builtIn: id))
            case .finished: return
            default: continue
            }
        }
    }

    subscript(style: Int) -> XLSXNumberFormat { style < formats.count ? formats[style] : .number }
}
