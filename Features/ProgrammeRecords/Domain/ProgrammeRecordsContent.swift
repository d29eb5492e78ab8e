public import Foundation

/// What people write for this feature, read at start.
public struct ProgrammeRecordsContent: Sendable {
    /// The sheet of the poster as a paper.
    public let posterStyle: String

    /// - Parameter folder: `Features/ProgrammeRecords/Content`
    /// - Throws: where a file is missing.
    public init(folder: URL) throws {
        posterStyle = try String(contentsOf: folder.appendingPathComponent("poster.css"), encoding: .utf8)
    }
}
