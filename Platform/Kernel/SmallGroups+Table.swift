extension SmallGroups {
    /// A table of two kinds of groups with its sums, as far as it may be shown.
    public struct Table<Row: Hashable & Comparable & Sendable, Column: Hashable & Comparable & Sendable>: Sendable {
        /// Which rows stand alone and which are „Übrige“; their counts are the sums at the right.
        public let rows: GroupRelease<Row>
        /// Which columns stand alone and which are „Übrige“; their counts are the sums below.
        public let columns: GroupRelease<Column>
        /// For each block of rows and in it each block of columns: the people, or nil for a cell that stays blank.
        public let cells: [[Int?]]
    }

    /// Which cells of a table may be shown beside its sums.
    ///
    /// Rows and columns are released as groups of their own first. A cell is shown if it is 0 or at least five, and if
    /// the blank cells of its row and of its column are five people at least, or none. Then further cells are blanked,
    /// the smallest first, until no cell under five follows from the sums, neither from one line nor from rows and columns
    /// taken together.
    ///
    /// - Parameter counts: people by row and column; what is not there is 0.
    public static func table<Row, Column>(_ counts: [Row: [Column: Int]]) -> Table<Row, Column> {
        let rows = release(counts.mapValues { $0.values.reduce(0, +) })
        var sums: [Column: Int] = [:]
        for line in counts.values { sums.merge(line, uniquingKeysWith: +) }
        let columns = release(sums)
        let grid = rows.blocks.map { row in
            columns.blocks.map { column in
                row.keys.reduce(0) { sum, key in sum + column.keys.reduce(0) { $0 + (counts[key]?[$1] ?? 0) } }
            }
        }
        var suppression = CellSuppression(grid)
        suppression.run()
        let blanks = suppression.blanks
        let cells = grid.indices.map { row in
            grid[row].indices.map { blanks.contains(.init(row: row, column: $0)) ? nil : grid[row][$0] }
        }
        return Table(rows: rows, columns: columns, cells: cells)
    }
}

/// Blanks cells of a table of counts whose sums are shown.
struct CellSuppression {
    struct Cell: Hashable {
        let row: Int
        let column: Int
    }

    let grid: [[Int]]
    private(set) var blanks: Set<Cell> = []

    init(_ grid: [[Int]]) { self.grid = grid }

    mutating func run() {
        blanks = Set(all.filter { count($0) > 0 && count($0) < SmallGroups.minimum })
        while let cell = next() { blanks.insert(cell) }
    }

    private var all: [Cell] {
        grid.indices.flatMap { row in grid[row].indices.map { Cell(row: row, column: $0) } }
    }

    private func count(_ cell: Cell) -> Int { grid[cell.row][cell.column] }

    /// Every row and every column.
    private var lines: [[Cell]] {
        let rows = grid.indices.map { row in grid[row].indices.map { Cell(row: row, column: $0) } }
        let columns = (grid.first ?? []).indices.map { column in grid.indices.map { Cell(row: $0, column: column) } }
        return rows + columns
    }

    /// The next cell to blank; nil when all is well.
    private func next() -> Cell? {
        for line in lines {
            let blank = line.filter(blanks.contains)
            let people = blank.reduce(0) { $0 + count($1) }
            if !blank.isEmpty, people < SmallGroups.minimum, let cell = smallest(line) { return cell }
        }
        for cell in blanks.sorted(by: precedes) where count(cell) < SmallGroups.minimum && follows(cell, from: blanks) {
            let shown = bySize(all)
            let closing = shown.first { !follows(cell, from: blanks.union([$0])) }
            if let partner = closing ?? shown.first { return partner }
        }
        return nil
    }

    private func smallest(_ cells: [Cell]) -> Cell? { bySize(cells).first }

    /// The shown cells, those with the fewest people first and those with nobody last, for they hide nothing.
    private func bySize(_ cells: [Cell]) -> [Cell] {
        cells.filter { !blanks.contains($0) }.sorted { left, right in
            let (first, second) = (count(left), count(right))
            if (first == 0) != (second == 0) { return second == 0 }
            return first == second ? precedes(left, right) : first < second
        }
    }

    private func precedes(_ left: Cell, _ right: Cell) -> Bool { (left.row, left.column) < (right.row, right.column) }

    /// Whether a blank cell can be worked out from the sums of rows and columns less what is shown.
    ///
    /// Blank cells are the edges of a graph between rows and columns. A cell follows exactly if its edge lies on no
    /// circle (Gusfield 1988): if its row and its column are no longer connected without it. Cells without people are no
    /// part of a circle here, so that the cell may be one more as well as one less.
    private func follows(_ cell: Cell, from blanks: Set<Cell>) -> Bool {
        var (reached, open): (Set<Int>, [Int]) = ([cell.row], [cell.row])
        // Rows count from 0 upwards, columns from -1 downwards.
        while let node = open.popLast() {
            for edge in blanks where edge != cell && count(edge) > 0 {
                let (row, column) = (edge.row, -1 - edge.column)
                guard row == node || column == node else { continue }
                let other = row == node ? column : row
                if reached.insert(other).inserted { open.append(other) }
            }
        }
        return !reached.contains(-1 - cell.column)
    }
}
