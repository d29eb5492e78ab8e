public import Foundation
public import Kernel

public enum PresentationDocumentTag {}
public typealias PresentationDocumentID = EntityID<PresentationDocumentTag>

/// A PDF that a meeting looks at together, as pictures of its pages.
public struct PresentationDocument: Hashable, Sendable {
    public static let mostPages = 100
    public static let mostBytes = 20 << 20
    /// Documents of one meeting.
    public static let most = 10

    public let id: PresentationDocumentID
    /// Of the file, as it was called.
    public let name: String
    public let pages: Int
    /// Of the PDF.
    public let bytes: Int
    public let addedAt: Date

    public init(id: PresentationDocumentID, name: String, pages: Int, bytes: Int, addedAt: Date) {
        (self.id, self.name, self.pages, self.bytes, self.addedAt) = (id, name, pages, bytes, addedAt)
    }

    /// The page, or the nearest that there is.
    public func page(nearest number: Int) -> Int { min(max(number, 1), max(pages, 1)) }
}

/// A page of a document.
public struct PresentationPage: Hashable, Sendable {
    /// Characters of its text that are kept.
    public static let longestText = 20_000

    /// SHA-256 of its picture.
    public let digest: String
    /// What stands on it, for whoever does not see it; empty where the PDF holds pictures alone.
    public let text: String

    public init(digest: String, text: String) { (self.digest, self.text) = (digest, text) }
}
