/// What somebody who was there says afterwards, without a name.
public struct EventFeedback: Sendable, Hashable {
    /// Raw values are stored as columns.
    public enum Question: String, Sendable, CaseIterable { case content, practice, organisation }

    /// 1 for „stimmt nicht“ to 5 for „stimmt genau“.
    public static let grades = 1...5
    public static let longestText = 2_000

    public let content: Int
    public let practice: Int
    public let organisation: Int
    /// May be empty.
    public let text: String

    /// Nil where a grade is none.
    public init?(content: Int, practice: Int, organisation: Int, text: String) {
        guard [content, practice, organisation].allSatisfy(Self.grades.contains) else { return nil }
        (self.content, self.practice, self.organisation, self.text) = (content, practice, organisation, text)
    }

    public subscript(_ question: Question) -> Int {
        switch question {
        case .content: content
        case .practice: practice
        case .organisation: organisation
        }
    }
}
