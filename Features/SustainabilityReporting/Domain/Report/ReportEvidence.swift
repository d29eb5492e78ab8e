public import Foundation
public import Kernel

public enum ReportEvidenceTag {}
public typealias ReportEvidenceID = EntityID<ReportEvidenceTag>

/// A file that proves what was answered to a question.
public struct ReportEvidence: Hashable, Sendable {
    /// How many a report takes.
    public static let most = 500

    public let id: ReportEvidenceID
    /// Id of the interview's question.
    public let question: String
    /// With an ending that tells the truth.
    public let fileName: String
    public let mediaType: String
    public let bytes: Int
    /// SHA-256 of the file, 64 hex digits.
    public let digest: String
    public let addedBy: String
    /// Nil once the account is gone.
    public let addedByID: PersonID?
    public let addedAt: Date

    public init(
        id: ReportEvidenceID,
        question: String,
        fileName: String,
        mediaType: String,
        bytes: Int,
        digest: String,
        addedBy: String,
        addedByID: PersonID?,
        addedAt: Date
    ) {
        (self.id, self.question, self.fileName, self.mediaType) = (id, question, fileName, mediaType)
        (self.bytes, self.digest, self.addedBy) = (bytes, digest, addedBy)
        (self.addedByID, self.addedAt) = (addedByID, addedAt)
    }
}
