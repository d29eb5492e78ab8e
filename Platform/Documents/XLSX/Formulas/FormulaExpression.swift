/// A formula, taken apart.
indirect enum FormulaExpression: Hashable, Sendable {
    case value(CellValue)
    /// An argument that was left out: `IF(A1,,2)`.
    case missing
    case reference(FormulaReference)
    case name(String)
    case negated(FormulaExpression)
    case percent(FormulaExpression)
    case operation(FormulaOperator, FormulaExpression, FormulaExpression)
    case call(FormulaFunction, [FormulaExpression])
    /// A function that is not known; it comes to `#NAME?`.
    case unknownCall(String)
}

/// Loosest first.
enum FormulaOperator: String, Hashable, Sendable {
    case equal = "="
    case unequal = "<>"
    case less = "<"
    case greater = ">"
    case atMost = "<="
    case atLeast = ">="
    case joined = "&"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case power = "^"

    var strength: Int {
        switch self {
        case .equal, .unequal, .less, .greater, .atMost, .atLeast: 1
        case .joined: 2
        case .plus, .minus: 3
        case .times, .divided: 4
        case .power: 5
        }
    }
}

/// A cell or rectangle as a formula names it.
struct FormulaReference: Hashable, Sendable {
    struct Corner: Hashable, Sendable {
        var row: Int
        var column: Int
        /// With a dollar sign: it stays where the formula is copied elsewhere.
        var isRowFixed: Bool
        var isColumnFixed: Bool

        /// The corner as seen by a cell that stands so many rows and columns away from the one written for.
        func moved(rows: Int, columns: Int) -> CellPosition {
            CellPosition(row: isRowFixed ? row : row + rows, column: isColumnFixed ? column : column + columns)
        }
    }

    var sheet: Int
    var first: Corner
    /// Nil for a single cell.
    var last: Corner?
}

/// The functions that are known, without the mark `_xlfn.` of newer ones.
enum FormulaFunction: String, Hashable, Sendable, CaseIterable {
    case `if` = "IF"
    case and = "AND"
    case or = "OR"
    case not = "NOT"
    case ifs = "IFS"
    case ifError = "IFERROR"
    case ifNotAvailable = "IFNA"
    case isNumber = "ISNUMBER"
    case isText = "ISTEXT"
    case isBlank = "ISBLANK"
    case isError = "ISERROR"
    case trim = "TRIM"
    case left = "LEFT"
    case right = "RIGHT"
    case mid = "MID"
    case length = "LEN"
    case find = "FIND"
    case search = "SEARCH"
    case substitute = "SUBSTITUTE"
    case lower = "LOWER"
    case upper = "UPPER"
    case text = "TEXT"
    case value = "VALUE"
    case concatenate = "CONCATENATE"
    case countIf = "COUNTIF"
    case countIfs = "COUNTIFS"
    case count = "COUNT"
    case countAny = "COUNTA"
    case countBlank = "COUNTBLANK"
    case sum = "SUM"
    case sumIf = "SUMIF"
    case sumIfs = "SUMIFS"
    case sumProduct = "SUMPRODUCT"
    case average = "AVERAGE"
    case minimum = "MIN"
    case maximum = "MAX"
    case round = "ROUND"
    case absolute = "ABS"
    case modulo = "MOD"
    case match = "MATCH"
    case index = "INDEX"
    case columnLookup = "VLOOKUP"
    case lookup = "XLOOKUP"
    case columns = "COLUMNS"
    case rows = "ROWS"
    case link = "HYPERLINK"
    case cell = "CELL"
    case webService = "WEBSERVICE"

    static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
