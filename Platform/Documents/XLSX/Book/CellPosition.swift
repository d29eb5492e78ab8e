/// Where a cell stands in its sheet; both numbers count from 1.
public struct CellPosition: Hashable, Sendable, Comparable {
    public static let lastRow = 1_048_576
    public static let lastColumn = 16_384

    public var row: Int
    public var column: Int

    public init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

    /// `AB12`, also `$AB$12`; nil for anything else and outside a sheet.
    public init?(_ name: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in name.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte) - 48
            default: return nil
            }
            guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// `AB12`
    public var name: String { Self.letters(column) + String(row) }

    /// 28 is `AB`.
    static func letters(_ column: Int) -> String {
        var (rest, letters) = (column, "")
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// One number for both, in the order in which a sheet is read.
    var key: Int { row << 14 | (column - 1) }

    public static func < (one: CellPosition, other: CellPosition) -> Bool { one.key < other.key }
}
