/// A table of facts. Columns say once how their cells are shown; rows only bring them.
public struct DataTable: Sendable {
    public enum NarrowLayout: String, Sendable {
        /// Each row becomes a card with the column's name before each value: for lists one reads row by row.
        case cards
        /// The table keeps its form and scrolls sideways: for figures one compares.
        case scroll
        /// More columns than any page holds: scrolls at every width, and its head does not stay in view.
        case wide
    }

    public let caption: String
    public let showsCaption: Bool
    public let columns: [TableColumn]
    public let rows: [TableRow]
    public let totals: [TableRow]
    public let narrow: NarrowLayout
    public let id: String?

    public init(
        caption: String,
        showsCaption: Bool = false,
        columns: [TableColumn],
        rows: [TableRow],
        totals: [TableRow] = [],
        narrow: NarrowLayout = .scroll,
        id: String? = nil
    ) {
        (self.caption, self.showsCaption, self.columns) = (caption, showsCaption, columns)
        (self.rows, self.totals, self.narrow, self.id) = (rows, totals, narrow, id)
    }
}

public struct TableColumn: Sendable {
    public let title: String
    /// Stands small under the title, "t CO₂e".
    public let unit: String?
    /// Right-aligned, tabular figures.
    public let isNumeric: Bool
    /// This column names the row.
    public let isRowTitle: Bool
    /// Holds what can be done with a row: its title is only read out.
    public let isAction: Bool
    public let sort: TableSort?

    public init(
        _ title: String,
        unit: String? = nil,
        isNumeric: Bool = false,
        isRowTitle: Bool = false,
        isAction: Bool = false,
        sort: TableSort? = nil
    ) {
        (self.title, self.unit, self.isNumeric) = (title, unit, isNumeric)
        (self.isRowTitle, self.isAction, self.sort) = (isRowTitle, isAction, sort)
    }
}

/// The address that sorts by a column, and how it is sorted now.
public struct TableSort: Sendable {
    public enum Direction: String, Sendable { case ascending, descending }

    public let href: String
    public let direction: Direction?

    public init(href: String, direction: Direction? = nil) { (self.href, self.direction) = (href, direction) }
}

public struct TableRow: Sendable {
    public let cells: [TableCell]
    public let id: String?
    /// Marks a row that needs the reader: a fault, a line without a value.
    public let needsAttention: Bool

    public init(_ cells: [TableCell], id: String? = nil, needsAttention: Bool = false) {
        (self.cells, self.id, self.needsAttention) = (cells, id, needsAttention)
    }
}

public struct TableCell: Sendable, ExpressibleByStringInterpolation {
    let content: Node
    /// A second, smaller line.
    let detail: String?

    public init(_ content: Node, detail: String? = nil) { (self.content, self.detail) = (content, detail) }
    public init(_ text: String, detail: String? = nil) { self.init(.text(text), detail: detail) }
    public init(stringLiteral value: String) { self.init(.text(value)) }

    public static func link(_ link: PageLink, detail: String? = nil) -> TableCell {
        TableCell(a(.href(link.href)) { link.label }, detail: detail)
    }

    public static func marked(_ text: String, _ sign: Mark) -> TableCell {
        TableCell(.group([.text(text + " "), mark(sign)]))
    }

    /// Says that a value is missing, in the words given ("fehlt").
    public static func missing(_ word: String) -> TableCell { TableCell(mark(Mark(.missing, word))) }
}
