public import Foundation
public import Kernel

public enum QuestionAnswerTag {}
public typealias QuestionAnswerID = EntityID<QuestionAnswerTag>

/// An answer to a question of the network.
public struct QuestionAnswer: Hashable, Sendable {
    public static let longestText = 4000
    /// More of one person within 24 hours are not taken.
    public static let mostADay = 50
    public static let longestReason = 300

    public let id: QuestionAnswerID
    public let question: QuestionID
    public var text: String
    public var author: ExchangeAuthor
    /// „Fachauskunft“: only whoever accompanies firms for the hub gives one.
    public var isExpert: Bool
    public let answeredAt: Date
    public let changedAt: Date
    /// Why the hub's team shows it to nobody but the writer and itself; nil while it is shown.
    public let hiddenReason: String?
    /// Counts the changes; a writer names the one it has read.
    public var version: Int

    public init(
        id: QuestionAnswerID,
        question: QuestionID,
        text: String,
        author: ExchangeAuthor,
        isExpert: Bool = false,
        answeredAt: Date = .distantPast,
        changedAt: Date = .distantPast,
        hiddenReason: String? = nil,
        version: Int = 0
    ) {
        (self.id, self.question, self.text, self.author) = (id, question, text, author)
        (self.isExpert, self.answeredAt, self.changedAt) = (isExpert, answeredAt, changedAt)
        (self.hiddenReason, self.version) = (hiddenReason, version)
    }
}
