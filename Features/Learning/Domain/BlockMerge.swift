/// Merges three editions of a sequence of paragraphs, as `diff3` merges lines: what only one side changed is taken from
/// it; where both changed the same paragraphs, somebody has to choose.
struct BlockMerge: Sendable {
    /// Paragraphs that belong together because at least one side changed them.
    struct Change: Hashable, Sendable {
        let base: Range<Int>
        let files: Range<Int>
        let ours: Range<Int>
    }

    let blocks: ThreeWay<[String]>
    /// In the order of the base; between them all three are equal.
    let changes: [Change]

    init(_ blocks: ThreeWay<[String]>) {
        self.blocks = blocks
        let files = BlockHunk.hunks(from: blocks.base, to: blocks.files)
        let ours = BlockHunk.hunks(from: blocks.base, to: blocks.ours)
        changes = Self.spans((files + ours).map(\.base)).map { span in
            Change(
                base: span,
                files: BlockHunk.place(of: span, among: files),
                ours: BlockHunk.place(of: span, among: ours)
            )
        }
    }

    func words(_ change: Change) -> ThreeWay<[String]> {
        ThreeWay(
            base: Array(blocks.base[change.base]),
            files: Array(blocks.files[change.files]),
            ours: Array(blocks.ours[change.ours])
        )
    }

    func merged(_ choice: (Change) -> LessonComparison.Choice?) -> [String] {
        var (result, position): ([String], Int) = ([], 0)
        for change in changes {
            result += blocks.base[position..<change.base.lowerBound]
            result += words(change).merged(choice(change))
            position = change.base.upperBound
        }
        return result + blocks.base[position...]
    }

    /// Ranges that overlap become one. Two paragraphs changed side by side stay apart; something put in between belongs
    /// to what is changed beside it, because nobody can say which of both comes first.
    private static func spans(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = spans.last, last.overlaps(range) || range.isTouching(last) {
                spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                spans.append(range)
            }
        }
        return spans
    }
}

extension Range<Int> {
    /// Whether one of both is empty and lies within the other or at its border.
    fileprivate func isTouching(_ other: Range<Int>) -> Bool {
        (isEmpty || other.isEmpty) && lowerBound <= other.upperBound && other.lowerBound <= upperBound
    }
}
