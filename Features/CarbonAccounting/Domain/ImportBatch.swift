public import Kernel

/// One file taken over at once, so that it can be undone at once.
public struct ImportBatch: Hashable, Sendable, Identifiable {
    public let id: ImportBatchID
    public var fileName: String
    /// 64 hexadecimal digits of the file: the same file twice is noticed by it.
    public var sha256: String
    /// Rows taken over as entries.
    public var rowsTaken: Int
    /// Rows that wait to be corrected.
    public var rowsRefused: Int

    public init(id: ImportBatchID, fileName: String, sha256: String, rowsTaken: Int, rowsRefused: Int) {
        self.id = id
        self.fileName = fileName
        self.sha256 = sha256
        self.rowsTaken = rowsTaken
        self.rowsRefused = rowsRefused
    }
}
