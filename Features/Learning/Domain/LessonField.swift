/// Where a fault stands for an editor: the part of the lesson and its number, not a line of a file.
public enum LessonField: Hashable, Sendable {
    case title, goal, minutes, roles, requires, competence, esco
    /// All of them together, such as too few.
    case sources, exercises, questions
    /// Counted from 0.
    case source(Int)
    case exercise(Int)
    case question(Int)
    case option(question: Int, Int)
    /// Counted from 1.
    case text(line: Int)
}
