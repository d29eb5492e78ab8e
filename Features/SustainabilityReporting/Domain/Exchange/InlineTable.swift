/// A table of an inline report before it is written.
struct InlineTable {
    enum Cell {
        case fact(ReportFact, ReportElement, isComparative: Bool)
        case words(String)
        /// Nothing is said.
        case none
    }

    struct Row {
        var head: String
        /// A few words under the head.
        var note = ""
        var cells: [Cell]
        var isSum = false
        /// The only cell takes all columns.
        var isSpread = false
    }

    struct Group {
        /// Nil where a table has one group only.
        var title: String?
        var rows: [Row]
    }

    var caption: String
    var head: [String]
    var groups: [Group]
    /// Whether the cells are figures, which stand right.
    var isNumeric = true

    var isEmpty: Bool { groups.allSatisfy(\.rows.isEmpty) }
}
