/// Compares what the files held when an edition was begun (base), what they hold now (files) and what editors made of it
/// (ours): part by part, sources, exercises and questions one by one, the text paragraph by paragraph.
public struct LessonComparison: Sendable {
    public enum Kind: Hashable, Sendable {
        /// Only the files changed it.
        case files
        /// Only the editors did.
        case ours
        /// Both did, and alike.
        case same
        /// Both did, and not alike: somebody has to choose.
        case both
    }

    public enum Choice: String, Hashable, Sendable, CaseIterable { case files, ours }

    public struct Difference: Hashable, Sendable, Identifiable {
        /// Stays the same while the three editions do: `title`, `exercise:e1`, `text:3`.
        public let id: String
        /// Where it stands in ours; for what is not there, where it would stand.
        public let field: LessonField
        /// In words for people; nil where it is not there.
        public let base: String?
        public let files: String?
        public let ours: String?
        public let kind: Kind
    }

    /// In the order of the lesson; parts that are equal in all three are left out.
    public let differences: [Difference]

    public var conflicts: [Difference] { differences.filter { $0.kind == .both } }
}
