public import Foundation
public import Kernel

public enum RemarkTag {}
public typealias RemarkID = EntityID<RemarkTag>

/// What a coach noted at a figure of the firm, with what was answered.
public struct Remark: Sendable, Hashable {
    public static let longestFigure = 200
    public static let longestText = 2_000

    /// One answer, by whoever of the firm or its coach gave it.
    public struct Answer: Sendable, Hashable {
        public let text: String
        /// As it was called then.
        public let author: String
        public let writtenAt: Date

        public init(text: String, author: String, writtenAt: Date) {
            (self.text, self.author, self.writtenAt) = (text, author, writtenAt)
        }
    }

    /// Who writes, answers or settles.
    public struct Writer: Sendable, Hashable {
        public let id: PersonID
        public let name: String

        public init(id: PersonID, name: String) { (self.id, self.name) = (id, name) }
    }

    public struct Settlement: Sendable, Hashable {
        public let at: Date
        public let by: String

        public init(at: Date, by: String) { (self.at, self.by) = (at, by) }
    }

    public let id: RemarkID
    public let place: RemarkPlace
    /// The words of the figure it concerns, as typed.
    public let figure: String
    public let text: String
    /// As the author was called then.
    public let author: String
    /// Nil once the account is gone.
    public let authorID: PersonID?
    public let writtenAt: Date
    /// The oldest first.
    public var answers: [Answer]
    public let settlement: Settlement?

    public init(
        id: RemarkID,
        place: RemarkPlace,
        figure: String,
        text: String,
        author: String,
        authorID: PersonID?,
        writtenAt: Date,
        answers: [Answer] = [],
        settlement: Settlement? = nil
    ) {
        (self.id, self.place, self.figure, self.text) = (id, place, figure, text)
        (self.author, self.authorID, self.writtenAt) = (author, authorID, writtenAt)
        (self.answers, self.settlement) = (answers, settlement)
    }
}
