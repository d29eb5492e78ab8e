import HTML

/// Two texts beside each other. Of an old and a new one, words that went are struck and words that came underlined; of
/// two to choose between, words that only one has are marked in it.
struct LessonEditingWords {
    /// Beyond, looking for what stayed takes longer than it helps.
    private static let most = 800

    let before: [Node]
    let after: [Node]

    init(_ old: String, _ new: String, isChoice: Bool = false) {
        let (first, second) = (Self.words(old), Self.words(new))
        guard !first.isEmpty, !second.isEmpty, old != new, first.count <= Self.most, second.count <= Self.most else {
            (before, after) = ([.text(old)], [.text(new)])
            return
        }
        var (gone, come): (Set<Int>, Set<Int>) = ([], [])
        for change in second.difference(from: first) {
            switch change {
            case .remove(let place, _, _): gone.insert(place)
            case .insert(let place, _, _): come.insert(place)
            }
        }
        before = Self.nodes(first, set: gone, as: isChoice ? "mark" : "del")
        after = Self.nodes(second, set: come, as: isChoice ? "mark" : "ins")
    }

    /// Each with the spaces behind it, so that together they are the text again.
    private static func words(_ text: String) -> [Substring] {
        var (words, rest): ([Substring], Substring) = ([], text[...])
        while !rest.isEmpty {
            let word = rest.prefix { !$0.isWhitespace }
            let spaces = rest[word.endIndex...].prefix { $0.isWhitespace }
            words.append(rest[..<spaces.endIndex])
            rest = rest[spaces.endIndex...]
        }
        return words
    }

    /// Neighbours that are set off stand in one element.
    private static func nodes(_ words: [Substring], set marked: Set<Int>, as name: StaticString) -> [Node] {
        var nodes: [Node] = []
        var index = 0
        while index < words.count {
            let isMarked = marked.contains(index)
            let end = (index..<words.count).first { marked.contains($0) != isMarked } ?? words.count
            let text = Node.text(words[index..<end].joined())
            nodes.append(isMarked ? .element(name, [], [text]) : text)
            index = end
        }
        return nodes
    }
}
