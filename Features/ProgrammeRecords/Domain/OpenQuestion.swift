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
    /// Hours, above 0; only for the threshold.
    public let hours: Double?
    /// The last day on which records are kept; only for the retention.
    public let through: LocalDate?
    public let source: String
    public let day: LocalDate
    public let changedBy: String

    public init(
        question: OpenQuestion,
        answer: String,
        hours: Double? = nil,
        through: LocalDate? = nil,
        source: String,
        day: LocalDate,
        changedBy: String
    ) {
        (self.question, self.answer, self.source) = (question, answer, source)
        self.hours = question == .threshold ? hours : nil
        self.through = question == .retention ? through : nil
        (self.day, self.changedBy) = (day, changedBy)
    }
}
