import Kernel
import Testing

@Suite struct SmallGroupsTableTests {
    /// Row A is 6 + 6, row B is 9 + 3. The 3 would be 12 − 9 and 9 − 6: B's 9, A's second 6 and A's first 6 are blank too.
    @Test func oneSmallCellTakesItsRowAndColumnWithIt() {
        let table = SmallGroups.table(["A": ["ja": 6, "nein": 6], "B": ["ja": 9, "nein": 3]])
        #expect(table.cells == [[nil, nil], [nil, nil]])
        #expect(table.rows.alone == ["A": 12, "B": 12] && table.columns.alone == ["ja": 15, "nein": 9])
    }

    @Test func aTableWithoutSmallCellsIsShownWhole() {
        let table = SmallGroups.table(["A": ["ja": 6, "nein": 6], "B": ["ja": 9, "nein": 5]])
        #expect(table.cells == [[6, 6], [9, 5]])
    }

    /// Rows 12 | 7 | 4 become 12 and 11, as they do alone.
    @Test func rowsAndColumnsAreMergedFirst() {
        let table = SmallGroups.table(["A": ["ja": 12], "B": ["ja": 7], "C": ["ja": 4]])
        #expect(table.rows.others?.count == 11)
        #expect(table.cells == [[12], [11]])
    }

    /// 7 0 0 | 0 7 2 | 6 6 6: the 2 needs a circle of blank cells around it: 7 and 2, 6 and 6.
    @Test func cellsFarFromTheSmallOneStay() {
        let table = SmallGroups.table([
            "A": ["x": 7, "y": 0, "z": 0], "B": ["x": 0, "y": 7, "z": 2], "C": ["x": 6, "y": 6, "z": 6],
        ])
        #expect(table.cells == [[7, 0, 0], [0, nil, nil], [6, nil, nil]])
    }

    @Test func anEmptyTableShowsNothing() {
        let table = SmallGroups.table([String: [String: Int]]())
        #expect(table.cells.isEmpty && table.rows.total == nil)
    }

    /// Everybody who knows the sums and the shown cells finds at least three tables that fit for every blank cell under
    /// five: the one that is, one with one more and one with one less; or is shown nothing but the sums.
    @Test func noBlankCellUnderFiveHasOnlyOnePossibleNumber() {
        var numbers = SmallNumbers(seed: 3)
        for _ in 0..<400 {
            let (height, width) = (2 + numbers.next(2), 2 + numbers.next(2))
            var counts: [Int: [Int: Int]] = [:]
            for row in 0..<height { for column in 0..<width { counts[row, default: [:]][column] = numbers.next(12) } }
            let table = SmallGroups.table(counts)
            let truth = table.rows.blocks.map { row in
                table.columns.blocks.map { column in
                    row.keys.reduce(0) { sum, key in sum + column.keys.reduce(0) { $0 + (counts[key]![$1] ?? 0) } }
                }
            }
            for row in truth.indices {
                let hidden = truth[row].indices.filter { table.cells[row][$0] == nil }
                let people = hidden.reduce(0) { $0 + truth[row][$1] }
                #expect(hidden.isEmpty || people >= 5, "\(truth)")
                for column in truth[row].indices {
                    let number = truth[row][column]
                    if number > 0, number < 5 {
                        #expect(table.cells[row][column] == nil, "\(truth)")
                        #expect(
                            Self.couldBeOther(truth, table.cells, row, column)
                                || table.cells.joined().allSatisfy { $0 == nil },
                            "\(truth) \(table.cells)"
                        )
                    }
                }
            }
            for column in table.columns.blocks.indices {
                let hidden = truth.indices.filter { table.cells[$0][column] == nil }
                let people = hidden.reduce(0) { $0 + truth[$1][column] }
                #expect(hidden.isEmpty || people >= 5, "\(truth)")
            }
        }
    }

    /// Moves a person around a rectangle or a longer circle of blank cells through (row, column): sums stay what they are.
    private static func couldBeOther(_ truth: [[Int]], _ cells: [[Int?]], _ row: Int, _ column: Int) -> Bool {
        func walk(_ atRow: Int, _ used: Set<[Int]>) -> Bool {
            for next in cells[atRow].indices
            where cells[atRow][next] == nil && truth[atRow][next] > 0 && !used.contains([atRow, next]) {
                if next == column { return true }
                for down in cells.indices
                where cells[down][next] == nil && truth[down][next] > 0 && down != atRow
                    && !used.contains([down, next])
                {
                    if walk(down, used.union([[atRow, next], [down, next]])) { return true }
                }
            }
            return false
        }
        return walk(row, [[row, column]])
    }
}
