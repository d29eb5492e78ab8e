public import Kernel

/// What a lesson is besides its text: what it promises, whom it is for, its exercises and its quiz.
public struct Lesson: Hashable, Sendable {
    public let address: LessonAddress
    public let title: String
    /// What one can do afterwards, in one sentence.
    public let goal: String
    /// Reading, exercises and quiz together; 1 to 60.
    public let minutes: Int
    /// One at least.
    public let roles: [LearningRole]
    /// What should be known before.
    public let requires: [LessonAddress]
    /// What a certificate says its holder can do.
    public let competence: String
    public let esco: EscoTerm
    /// `quelle:1` in the text is the first of them.
    public let sources: [ContentSource]
    public let exercises: [Exercise]
    public let questions: [Question]

    public init(
        address: LessonAddress,
        title: String,
        goal: String,
        minutes: Int,
        roles: [LearningRole],
        requires: [LessonAddress],
        competence: String,
        esco: EscoTerm,
        sources: [ContentSource],
        exercises: [Exercise],
        questions: [Question]
    ) {
        (self.address, self.title, self.goal, self.minutes) = (address, title, goal, minutes)
        (self.roles, self.requires, self.competence, self.esco) = (roles, requires, competence, esco)
        (self.sources, self.exercises, self.questions) = (sources, exercises, questions)
    }

    public func exercise(_ id: String) -> Exercise? { exercises.first { $0.id == id } }
}
