/// The number format of every cell style, as written.
struct BookFormats {
    private(set) var codes: [String] = []

    init(_ scanner: XMLScanner) throws(XLSXError) {
        var scanner = scanner
        var custom: [Int: String] = [:]
        var isInCellFormats = false
        var isInNumberFormats = false
        while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("numFmts"): isInNumberFormats = true
            case .end where scanner.isNamed("numFmts"): isInNumberFormats = false
            case .start where scanner.isNamed("cellXfs"): isInCellFormats = true
            case .end where scanner.isNamed("cellXfs"): isInCellFormats = false
            case .start where isInNumberFormats && scanner.isNamed("numFmt"):
                guard let id = try scanner.number("numFmtId"), let code = try scanner.attribute("formatCode") else {
                    continue
                }
                custom[id] = code
            case .start where isInCellFormats && scanner.isNamed("xf"):
                let id = try scanner.number("numFmtId") ?? 0
                codes.append(custom[id] ?? Self.builtIn[id] ?? "General")
            case .finished: return
            default: continue
            }
        }
    }

    /// Those that are known by number alone (ECMA-376 part 1, section 18.8.30), as far as numbers and days use them.
    private static let builtIn: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "mm-dd-yy",
        15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
        22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
        40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 49: "@",
    ]
}
