import Testing

@testable import Documents

/// Cutting a file into blocks must never change what is read.
@Suite struct CSVBlocksTests {
    /// Random rows with quotes, quotation marks inside cells, line breaks inside quotes and empty cells.
    private func sample(_ seed: UInt64, rows: Int) -> (text: String, cells: [[String]]) {
        var chance = SeededGenerator(seed)
        let plain = ["", "a", "1.234,5", "Rohr 1/2\"", "Zähler", "abcdefghijklmnop", "x y"]
        let quoted = ["", "a;b", "\"", "erste\nzweite", ";;;", "a\"\"b", "\r\n", "Ende\""]
        var text = ""
        var cells: [[String]] = []
        for _ in 0..<rows {
            var row: [String] = []
            var parts: [String] = []
            for _ in 0..<3 {
                if Int.random(in: 0..<4, using: &chance) == 0, let cell = quoted.randomElement(using: &chance) {
                    row.append(cell)
                    parts.append("\"" + cell.replacing("\"", with: "\"\"") + "\"")
                } else if let cell = plain.randomElement(using: &chance) {
                    row.append(cell)
                    parts.append(cell)
                }
            }
            cells.append(row)
            text += parts.joined(separator: ";") + (Bool.random(using: &chance) ? "\r\n" : "\n")
        }
        return (text, cells)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func everyRowComesBackWhole(_ seed: UInt64) throws {
        // About 900 KB, so that the file falls into several blocks.
        let (text, cells) = sample(seed, rows: 40_000)
        let rows = try CSVSamples.rows("a;b;c\n" + text).dropFirst()
        #expect(rows.map { $0.cells.map(\.text) } == cells.map { $0.map { $0.trimmingBlanks() } })
    }

    @Test(arguments: [5, 6] as [UInt64])
    func severalThreadsSeeTheSameRowsAndLines(_ seed: UInt64) throws {
        let (text, _) = sample(seed, rows: 40_000)
        try CSVSamples.withFile(("a;b;c\n" + text).utf8) { path in
            let file = try CSVFile(path: path)
            var expected: [Int: [String]] = [:]
            try file.forEachRow { row in
                expected[row.line] = row.cells.map(\.text)
                return .more
            }
            let dialect = file.dialect
            let found = try file.collect(threads: 3, { [Int: [String]]() }) { rows, line, cells in
                rows[line] = cells.map { dialect.text($0) }
            }
            #expect(found.count == 3)
            let merged = found.reduce(into: [:]) { $0.merge($1) { _, new in new } }
            #expect(merged.count == 40_001)
            #expect(merged == expected)
        }
    }

    @Test func aFaultStopsAllThreadsAndIsTold() throws {
        let rows = (0..<100_000).map { "\($0);b" }.joined(separator: "\n")
        try CSVSamples.withFile(("a;b\n" + rows + "\n\"x;y\n").utf8) { path in
            #expect(throws: TableError.unclosedQuote(line: 100_002)) {
                try CSVFile(path: path).collect(threads: 2, { 0 }) { count, _, _ in count += 1 }
            }
        }
    }

    @Test func findsTheLastRowBoundaryOutsideQuotes() {
        func last(_ text: String) -> Int {
            Array(text.utf8).withUnsafeBytes { CSVRowBoundary.last(in: $0, CSVDialect()).end }
        }
        #expect(last("a;b\nc;d") == 4)
        #expect(last("a;b\n\"c\nd") == 4)
        #expect(last("a;b\n\"c\nd\";e\nf") == 12)
        #expect(last("a;\"b\"\"\n\"\"\"\n") == 11)
        #expect(last("abc") == 0)
    }
}
