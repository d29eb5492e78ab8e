import HTML

/// The words of a catalogue above a page: its first sentence large, what follows it small.
struct Opening: Sendable {
    let first: String
    let rest: String?

    init(_ text: String) {
        let end = text.indices.first { index in
            guard ".?!".contains(text[index]) else { return false }
            let next = text.index(after: index)
            // „z. B.“ and „2.“ end no sentence: what follows begins with a capital and what stands before is a word.
            guard next < text.endIndex, text[next] == " " else { return false }
            let word = text[..<index].split(separator: " ").last ?? ""
            return word.count > 2 && word.allSatisfy(\.isLetter) || word.hasSuffix("“") || word.hasSuffix(")")
        }
        guard let end else {
            (first, rest) = (text, nil)
            return
        }
        first = String(text[...end])
        rest = String(text[text.index(end, offsetBy: 2)...])
    }

    @NodeBuilder var nodes: [Node] {
        leadSentence(first)
        rest.map { rest in leadRemark { rest } }
    }
}
