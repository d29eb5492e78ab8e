/// A technical term where it stands, explained in one line, with the way to the glossary.
public struct Term: Sendable {
    public let word: String
    public let explanation: String
    public let glossary: PageLink?

    public init(_ word: String, explanation: String, glossary: PageLink? = nil) {
        (self.word, self.explanation, self.glossary) = (word, explanation, glossary)
    }
}

/// A word inside a sentence that opens its explanation. `id` is unique on the page. Made of elements that may
/// stand in a paragraph; a browser that does not know `popover` shows the explanation behind the word.
public func term(_ term: Term, id: String) -> Node {
    .group([
        button(.class("term"), .type("button"), Attribute("popovertarget", id)) {
            .element("dfn", [], [.text(term.word)])
        },
        span(.class("term-explanation"), .id(id), Attribute("popover", "auto")) {
            term.explanation
            glossaryLink(term)
        },
    ])
}

/// The same spelt out under a heading or field, for words that a reader needs at once.
public func termLine(_ term: Term) -> Node {
    p(.class("term-line")) {
        .element("dfn", [], [.text(term.word)])
        ": \(term.explanation)"
        glossaryLink(term)
    }
}

private func glossaryLink(_ term: Term) -> Node? {
    term.glossary.map { link in .group([" ", a(.href(link.href)) { link.label }]) }
}
