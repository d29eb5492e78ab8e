public import Kernel

/// What nobody has told the project yet, as stored. The hub does not guess: each is shown as open until answered.
public enum OpenQuestion: String, Sendable, CaseIterable {
    case aidRegime, indicators, threshold, retention, timeSheets, importFormat, ageGroups, employedOnly, typefaces
}

/// The project's answer, with who said so and when.
public struct ProjectAnswer: Sendable, Hashable {
    public static let longestAnswer = 1_000
    public static let longestSource = 300

    public let question: OpenQuestion
    public let answer: String
    public let source: String
    public let day: LocalDate
    public let changedBy: String

    public init(question: OpenQuestion, answer: String, source: String, day: LocalDate, changedBy: String) {
        (self.question, self.answer, self.source) = (question, answer, source)
        (self.day, self.changedBy) = (day, changedBy)
    }
}
