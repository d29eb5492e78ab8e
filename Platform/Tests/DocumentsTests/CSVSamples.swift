import Foundation

@testable import Documents

/// Files made for one test and removed after it.
enum CSVSamples {
    /// Writes `bytes` to a new file, hands out its path and removes it.
    @discardableResult
    static func withFile<Result>(_ bytes: some Sequence<UInt8>, _ body: (String) throws -> Result) throws -> Result {
        let location = FileManager.default.temporaryDirectory.appendingPathComponent("csv-\(UUID().uuidString).csv")
        try Data(bytes).write(to: location)
        defer { try? FileManager.default.removeItem(at: location) }
        return try body(location.path)
    }

    /// All rows of a text as lists of cells.
    static func rows(_ text: String, limits: TableLimits = .standard) throws -> [TableRow] {
        try rows(Array(text.utf8), limits: limits)
    }

    static func rows(_ bytes: [UInt8], limits: TableLimits = .standard) throws -> [TableRow] {
        try withFile(bytes) { path in
            var rows: [TableRow] = []
            try CSVFile(path: path, limits: limits).checkingEncoding().forEachRow { row in
                rows.append(row)
                return .more
            }
            return rows
        }
    }

    static func cells(_ text: String) throws -> [[String]] { try rows(text).map { $0.cells.map(\.text) } }
}

/// The same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
