import Testing

@testable import Documents

@Suite struct XLSXNumberFormatTests {
    @Test(arguments: [
        ("General", XLSXNumberFormat.number), ("0.00", .number), ("#,##0.0\" t\"", .number), ("0\\ %", .number),
        ("#,##0.00\\ [$€-407]", .number), ("0.00E+00", .number), ("@", .number), ("[Red]#,##0", .number),
        ("\"Stand \"0", .number), ("0\\ \\d", .number), ("# ?/?", .number),
        ("dd\\.mm\\.yyyy", .date), ("[$-407]d. mmmm yyyy;@", .date), ("mmmm", .date), ("yyyy", .date),
        ("TT.MM.JJJJ", .date), ("dd/mm/yyyy hh:mm", .date),
        ("h:mm", .time), ("[h]:mm:ss", .time), ("mm:ss.0", .time), ("h:mm AM/PM", .time),
    ])
    func codesAreUnderstood(code: String, kind: XLSXNumberFormat) {
        #expect(XLSXNumberFormat(code: code) == kind)
    }

    @Test(arguments: [
        (0, XLSXNumberFormat.number), (2, .number), (14, .date), (22, .date), (20, .time), (46, .time), (49, .number),
    ])
    func builtInNumbersAreUnderstood(id: Int, kind: XLSXNumberFormat) {
        #expect(XLSXNumberFormat(builtIn: id) == kind)
    }
}
