extension LessonComparison {
    /// What comes of all three: what only one side changed is taken from it, the rest as chosen.
    ///
    /// It may have faults although the three had none, such as an exercise that no paragraph places any more.
    ///
    /// - Parameter choices: by the ids of differences; those of other kinds than ``Kind/both`` do not matter.
    /// - Returns: nil where a conflict has no choice.
    public func merged(_ choices: [String: Choice]) -> LessonSheet? {
        guard conflicts.allSatisfy({ choices[$0.id] != nil }) else { return nil }
        var sheet = LessonSheet()
        for part in LessonPart.all { part.set(&sheet, editions.map(part.get).merged(choices[part.id])) }
        let merged = Self.merged(sources, "source", choices)
        sheet.sources = merged.map(\.item)
        sheet.exercises = Self.merged(exercises, "exercise", choices).map(\.item)
        sheet.questions = Self.merged(questions, "question", choices).map(\.item)
        let blocks = text.merged { choices[$0.id] }
        sheet.text = SourceNumbers.own(text(of: blocks), merged.compactMap { Int($0.key) })
        return sheet
    }

    private static func merged<Item>(
        _ merge: KeyedMerge<Item>,
        _ name: String,
        _ choices: [String: Choice]
    ) -> [(key: String, item: Item)] {
        merge.merged({ choices["\(name):\($0)"] }, order: choices[orderID(name)])
    }

    /// As one side has it, blank lines included, where nothing was taken from the other.
    private func text(of blocks: [String]) -> String {
        if blocks == text.blocks.ours { return SourceNumbers.common(editions.ours.text, sourceKeys.ours) }
        if blocks == text.blocks.files { return SourceNumbers.common(editions.files.text, sourceKeys.files) }
        return blocks.joined(separator: "\n\n") + "\n"
    }
}
