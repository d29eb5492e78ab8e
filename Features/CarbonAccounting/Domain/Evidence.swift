public import Kernel

/// A bill, delivery note or certificate that proves a line, a contract or a factor.
public struct Evidence: Hashable, Sendable, Identifiable {
    public let id: EvidenceID
    /// As uploaded; shown, never used as a path.
    public var fileName: String
    /// Checked against the content at upload, such as `application/pdf`.
    public var mediaType: String
    public var bytes: Int
    /// 64 hexadecimal digits: the name under which the file is kept.
    public var sha256: String

    public init(id: EvidenceID, fileName: String, mediaType: String, bytes: Int, sha256: String) {
        self.id = id
        self.fileName = fileName
        self.mediaType = mediaType
        self.bytes = bytes
        self.sha256 = sha256
    }
}
