extension LessonComparison {
    func partDifferences(_ term: (LessonTerm) -> String) -> [Difference] {
        LessonPart.all.compactMap { part in
            let values = editions.map(part.get)
            guard let kind = values.kind else { return nil }
            let words = values.map { values in
                values.filter { !$0.isEmpty }.map { part.term($0).map(term) ?? $0 }.joined(separator: "\n")
            }
            return Difference(id: part.id, field: part.field, words, kind)
        }
    }

    /// - Parameter lines: of our paragraphs.
    func textDifferences(_ lines: [Int]) -> [Difference] {
        text.changes.compactMap { change in
            let words = text.words(change)
            guard let kind = words.kind else { return nil }
            let line = lines.indices.contains(change.ours.lowerBound) ? lines[change.ours.lowerBound] : lines.last
            return Difference(
                id: change.id,
                field: .text(line: line ?? 1),
                ThreeWay(
                    base: SourceNumbers.own(words.base.joined(separator: "\n\n"), sourceKeys.base),
                    files: SourceNumbers.own(words.files.joined(separator: "\n\n"), sourceKeys.files),
                    ours: SourceNumbers.own(words.ours.joined(separator: "\n\n"), sourceKeys.ours)
                ),
                kind
            )
        }
    }

    static func differences<Item: Hashable>(
        _ merge: KeyedMerge<Item>,
        _ name: String,
        _ whole: LessonField,
        _ field: (Int) -> LessonField,
        _ words: (Item) -> String,
        _ title: (Item) -> String
    ) -> [Difference] {
        var found = merge.all.compactMap { key -> Difference? in
            let items = merge[key]
            guard let kind = items.kind else { return nil }
            let place = merge.keys.ours.firstIndex(of: key).map(field) ?? whole
            return Difference(id: "\(name):\(key)", field: place, items.map { $0.map(words) ?? "" }, kind)
        }
        let order = merge.order
        if let kind = order.kind {
            let titles = ThreeWay(
                base: order.base.compactMap { merge[$0].base.map(title) },
                files: order.files.compactMap { merge[$0].files.map(title) },
                ours: order.ours.compactMap { merge[$0].ours.map(title) }
            )
            found.append(
                Difference(id: orderID(name), field: whole, titles.map { $0.joined(separator: "\n") }, kind)
            )
        }
        return found
    }

    static func orderID(_ name: String) -> String { "order:\(name)s" }
}

extension LessonComparison.Difference {
    /// What is empty is not there.
    fileprivate init(id: String, field: LessonField, _ words: ThreeWay<String>, _ kind: LessonComparison.Kind) {
        let words = words.map { $0.isEmpty ? nil : $0 }
        self.init(id: id, field: field, base: words.base, files: words.files, ours: words.ours, kind: kind)
    }
}

extension BlockMerge.Change {
    /// By the paragraph of the base where it begins; no two begin at the same.
    var id: String { "text:\(base.lowerBound + 1)" }
}
