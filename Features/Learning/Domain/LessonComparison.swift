/// Compares what the files held when an edition was begun (base), what they hold now (files) and what editors made of it
/// (ours): part by part, sources, exercises and questions one by one, the text paragraph by paragraph.
///
/// A source is the same one where its title or its address is; texts are compared by the sources they lead to, not by
/// their numbers, and find them again in what is merged.
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
        /// Stays the same while the three editions do: `title`, `exercise:e1`, `text:3`, `order:exercises`.
        public let id: String
        /// Where it stands in ours; of a source, exercise or question that ours does not have, all of them.
        public let field: LessonField
        /// In words for people; nil where it is not there.
        public let base: String?
        public let files: String?
        public let ours: String?
        public let kind: Kind
    }

    let editions: ThreeWay<LessonSheet>
    let sources: KeyedMerge<LessonSheet.Source>
    let exercises: KeyedMerge<LessonSheet.Exercise>
    let questions: KeyedMerge<LessonSheet.Question>
    /// With sources by their places in the common list.
    let text: BlockMerge
    /// Sources by their places in the common list.
    let sourceKeys: ThreeWay<[Int]>
    /// In the order of the lesson; parts that are equal in all three are left out.
    public private(set) var differences: [Difference] = []

    /// - Parameters:
    ///   - base: nil where no file held the lesson then.
    ///   - files: nil where no file holds it now; then nothing is to be taken over from them.
    ///   - term: what people read instead of a code.
    public init(
        base: LessonSheet?,
        files: LessonSheet?,
        ours: LessonSheet,
        term: @escaping (LessonTerm) -> String = { $0.plain }
    ) {
        let start = base ?? LessonSheet()
        editions = ThreeWay(base: start, files: files ?? start, ours: ours)
        var numbers = SourceNumbers()
        let keys = ThreeWay(
            base: numbers.keys(of: editions.base.sources),
            files: numbers.keys(of: editions.files.sources),
            ours: numbers.keys(of: ours.sources)
        )
        sourceKeys = keys
        sources = KeyedMerge(
            ThreeWay(
                base: Self.keyed(editions.base.sources, keys.base),
                files: Self.keyed(editions.files.sources, keys.files),
                ours: Self.keyed(ours.sources, keys.ours)
            )
        )
        exercises = KeyedMerge(editions.map { Self.named($0.exercises, \.id) })
        questions = KeyedMerge(editions.map { Self.named($0.questions, \.id) })
        let blocks = ThreeWay(
            base: LessonBlocks(SourceNumbers.common(editions.base.text, keys.base)),
            files: LessonBlocks(SourceNumbers.common(editions.files.text, keys.files)),
            ours: LessonBlocks(SourceNumbers.common(ours.text, keys.ours))
        )
        text = BlockMerge(blocks.map(\.words))
        let words = LessonWords(term: term)
        differences =
            partDifferences(term) + textDifferences(blocks.ours.lines)
            + Self.differences(sources, "source", .sources, { .source($0) }, words.source, \.title)
            + Self.differences(exercises, "exercise", .exercises, { .exercise($0) }, words.exercise, \.title)
            + Self.differences(questions, "question", .questions, { .question($0) }, words.question, \.ask)
    }

    /// What the second of two revisions changed: differences of kind ``Kind/ours``, with the first as base.
    public static func between(
        _ old: LessonSheet,
        _ new: LessonSheet,
        term: @escaping (LessonTerm) -> String = { $0.plain }
    ) -> LessonComparison {
        LessonComparison(base: old, files: old, ours: new, term: term)
    }

    public var conflicts: [Difference] { differences.filter { $0.kind == .both } }

    private static func keyed(
        _ sources: [LessonSheet.Source],
        _ keys: [Int]
    ) -> [(key: String, item: LessonSheet.Source)] {
        zip(sources, keys).map { (key: "\($1)", item: $0) }
    }

    /// By their ids; where a draft has one twice, the second is `e1~2`.
    private static func named<Item>(_ items: [Item], _ id: (Item) -> String) -> [(key: String, item: Item)] {
        var known: [String: Int] = [:]
        return items.map { item in
            let count = known[id(item), default: 0] + 1
            known[id(item)] = count
            return (key: count == 1 ? id(item) : "\(id(item))~\(count)", item: item)
        }
    }
}
