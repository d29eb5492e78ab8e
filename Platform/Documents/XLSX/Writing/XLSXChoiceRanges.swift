/// Where on the hidden sheet each list of choices stands: one column a list, equal lists once.
struct XLSXChoiceRanges {
    let sheetName: String
    private(set) var columns: [[String]] = []

    init(_ document: XLSXDocument) {
        sheetName = document.choicesSheetName ?? ""
        for choices in document.sheets.flatMap(\.columns).compactMap(\.choices)
        where !columns.contains(choices.values) {
            columns.append(choices.values)
        }
    }

    /// `='Auswahl'!$B$1:$B$12`
    func formula(for values: [String]) -> String? {
        guard let column = columns.firstIndex(of: values) else { return nil }
        let name = Self.letters(column)
        let quoted = sheetName.replacing("'", with: "''")
        return "='\(quoted)'!$\(name)$1:$\(name)$\(values.count)"
    }

    static func letters(_ column: Int) -> String {
        var rest = column + 1
        var letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
