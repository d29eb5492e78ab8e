public import Kernel

public enum PublicityProofTag {}
public typealias PublicityProofID = EntityID<PublicityProofTag>

/// A dated picture or print of a page, paper or place that shows the funding (Regulation (EU) 2021/1060, Articles 47
/// and 50).
public struct PublicityProof: Sendable, Hashable {
    public static let longestTitle = 200
    public static let longestAddress = 500

    /// What may lie in the folder: browsers show it.
    public enum FileType: String, Sendable, CaseIterable {
        case pdf = "application/pdf"
        case png = "image/png"
        case jpeg = "image/jpeg"
        case webp = "image/webp"

        /// By the first bytes of a file; nil for everything else.
        public init?(head: [UInt8]) {
            if head.starts(with: Array("%PDF-".utf8)) {
                self = .pdf
            } else if head.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
                self = .png
            } else if head.starts(with: [0xff, 0xd8, 0xff]) {
                self = .jpeg
            } else if head.count >= 12, head.starts(with: Array("RIFF".utf8)), Array(head[8..<12]) == Array("WEBP".utf8)
            {
                self = .webp
            } else {
                return nil
            }
        }

        public var ending: String {
            switch self {
            case .pdf: "pdf"
            case .png: "png"
            case .jpeg: "jpg"
            case .webp: "webp"
            }
        }
    }

    public let id: PublicityProofID
    public let title: String
    /// Of the page, or where the paper hangs.
    public let address: String
    public let day: LocalDate
    public let fileName: String
    public let fileType: FileType
    public let bytes: Int
    /// SHA-256 of the file, 64 hex digits.
    public let digest: String
    public let madeBy: String

    public init(
        id: PublicityProofID,
        title: String,
        address: String,
        day: LocalDate,
        fileName: String,
        fileType: FileType,
        bytes: Int,
        digest: String,
        madeBy: String = ""
    ) {
        (self.id, self.title, self.address, self.day) = (id, title, address, day)
        (self.fileName, self.fileType, self.bytes) = (fileName, fileType, bytes)
        (self.digest, self.madeBy) = (digest, madeBy)
    }
}
