/// Those a lesson is meant for. Raw values stand in content files.
public enum LearningRole: String, Hashable, Sendable, CaseIterable {
    case management, staff
    /// Works councils and „Mitarbeitervertretungen“.
    case council
    case trainee
}
