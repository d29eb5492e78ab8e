/// Writes a formula as it has to read some rows and columns away: references without dollar signs move along.
enum FormulaShift {
    static func text(_ formula: String, rows: Int, columns: Int) -> String {
        var result: [UInt8] = []
        let bytes = Array(formula.utf8)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let end = bytes[(at + 1)...].firstIndex(of: byte) ?? bytes.count - 1
                result += bytes[at...end]
                at = end + 1
                continue
            }
            var end = at
            while end < bytes.count, belongsToWord(bytes[end]) { end += 1 }
            guard end > at else {
                result.append(byte)
                at += 1
                continue
            }
            let word = String(decoding: bytes[at..<end], as: UTF8.self)
            let isReference = end == bytes.count || (bytes[end] != UInt8(ascii: "(") && bytes[end] != UInt8(ascii: "!"))
            result += (isReference ? moved(word, rows: rows, columns: columns) : word).utf8
            at = end
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func moved(_ word: String, rows: Int, columns: Int) -> String {
        guard var position = CellPosition(word) else { return word }
        let isColumnFixed = word.hasPrefix("$")
        let isRowFixed = word.dropFirst().contains("$")
        if !isRowFixed { position.row += rows }
        if !isColumnFixed { position.column += columns }
        guard position.row > 0, position.column > 0 else { return "#REF!" }
        return (isColumnFixed ? "$" : "") + CellPosition.letters(position.column) + (isRowFixed ? "$" : "")
            + String(position.row)
    }

    private static func belongsToWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"), 0x80...0xff:
            true
        default: false
        }
    }
}
