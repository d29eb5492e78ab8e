public import Kernel

public enum CaseDocumentTag {}
public typealias CaseDocumentID = EntityID<CaseDocumentTag>

/// A file that coach or firm laid to a case.
public struct CaseDocument: Sendable, Hashable {
    /// How many a case takes.
    public static let most = 200
    /// How much of a file's beginning ``FileType/init(head:name:)`` wants to see, in bytes.
    public static let headBytes = 4_096

    public let id: CaseDocumentID
    /// With an ending that tells the truth.
    public let name: String
    public let fileType: FileType
    public let bytes: Int
    /// SHA-256 of the file, 64 hex digits.
    public let digest: String
    public let visibility: CaseSession.Visibility
    public let addedOn: LocalDate
    public let side: CasePromise.Side
    /// Nil once the account is gone.
    public let addedBy: PersonID?
    /// Name of that person, as it is now.
    public let addedByName: String?

    public init(
        id: CaseDocumentID,
        name: String,
        fileType: FileType,
        bytes: Int,
        digest: String,
        visibility: CaseSession.Visibility,
        addedOn: LocalDate,
        side: CasePromise.Side,
        addedBy: PersonID? = nil,
        addedByName: String? = nil
    ) {
        (self.id, self.name, self.fileType, self.bytes) = (id, name, fileType, bytes)
        (self.digest, self.visibility, self.addedOn, self.side) = (digest, visibility, addedOn, side)
        (self.addedBy, self.addedByName) = (addedBy, addedByName)
    }
}
