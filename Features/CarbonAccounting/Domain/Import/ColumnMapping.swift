/// Which column of a file holds what. Stored per firm and offered again for files with the same header.
public struct ColumnMapping: Hashable, Sendable, Codable {
    /// The header as it stands in the file; empty for a file without one.
    public var headers: [String]
    /// Position in the row, from 0, for each column of the template that the file has.
    public var positions: [ImportColumn: Int]
    /// Values that hold for every row whose cell is empty: the site of a file of one site, the unit in a header.
    public var constants: [ImportColumn: String]
    /// The sheet of a workbook that was chosen; nil for the first one and for files without sheets.
    public var sheet: String?

    public init(
        headers: [String],
        positions: [ImportColumn: Int],
        constants: [ImportColumn: String] = [:],
        sheet: String? = nil
    ) {
        (self.headers, self.positions, self.constants, self.sheet) = (headers, positions, constants, sheet)
    }

    /// Key under which the mapping is remembered: the same for files with the same header. Nil without a header:
    /// such files have nothing in common.
    public var headerKey: String? { Self.headerKey(headers) }

    public static func headerKey(_ headers: [String]) -> String? {
        let titles = headers.map { TextKey.fold($0) }
        return titles.allSatisfy(\.isEmpty) ? nil : titles.joined(separator: "|")
    }

    /// What must still be mapped or set before rows can be read.
    public var missing: [ImportColumn] {
        func has(_ column: ImportColumn) -> Bool { positions[column] != nil || constants[column] != nil }
        var missing: [ImportColumn] = []
        if !has(.category), !has(.factor) { missing.append(.category) }
        if !has(.amount), !has(.derivation) { missing.append(.amount) }
        if !has(.unit), !has(.derivation) { missing.append(.unit) }
        return missing
    }

    /// Columns of the file that no column of the template takes: told to the user, not read.
    public var ignored: [String] {
        let used = Set(positions.values)
        return headers.indices.filter { !used.contains($0) && !headers[$0].isEmpty }.map { headers[$0] }
    }
}
