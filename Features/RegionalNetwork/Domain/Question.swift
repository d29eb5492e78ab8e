public import Assessments
public import Foundation
public import Kernel

public enum QuestionTag {}
public typealias QuestionID = EntityID<QuestionTag>

/// A question to the network, on one theme.
public struct Question: Hashable, Sendable {
    public static let longestTitle = 160
    public static let longestText = 4000
    /// More of one person within 24 hours are not taken.
    public static let mostADay = 20

    public let id: QuestionID
    public var theme: Instrument.Theme
    public var title: String
    public var text: String
    public var author: ExchangeAuthor
    /// Whether the asker wants a mail for each answer.
    public var notifies: Bool
    public let askedAt: Date
    public let changedAt: Date
    /// Why the hub's team shows it to nobody but the asker and itself; nil while it is shown.
    public let hiddenReason: String?
    /// Answers that are shown.
    public let answers: Int
    /// Whether one of them is a „Fachauskunft“.
    public let hasExpertAnswer: Bool
    /// Counts the changes; a writer names the one it has read.
    public var version: Int

    public init(
        id: QuestionID,
        theme: Instrument.Theme,
        title: String,
        text: String,
        author: ExchangeAuthor,
        notifies: Bool = true,
        askedAt: Date = .distantPast,
        changedAt: Date = .distantPast,
        hiddenReason: String? = nil,
        answers: Int = 0,
        hasExpertAnswer: Bool = false,
        version: Int = 0
    ) {
        (self.id, self.theme, self.title, self.text, self.author) = (id, theme, title, text, author)
        (self.notifies, self.askedAt, self.changedAt) = (notifies, askedAt, changedAt)
        (self.hiddenReason, self.answers) = (hiddenReason, answers)
        (self.hasExpertAnswer, self.version) = (hasExpertAnswer, version)
    }
}
