public import Assessments

/// What somebody looks for among the questions; nil or empty is „alle“.
public struct QuestionFilter: Hashable, Sendable {
    public var words = ""
    public var theme: Instrument.Theme?
    /// Only those that nobody has answered.
    public var isOpen = false

    public init() {}

    public var isEmpty: Bool { self == QuestionFilter() }

    /// Every word has to occur in title or text, however it is spelt.
    public func matches(_ question: Question) -> Bool {
        if let theme, question.theme != theme { return false }
        if isOpen, question.answers > 0 { return false }
        let text = OfferFilter.folded("\(question.title) \(question.text)")
        return OfferFilter.folded(words).split(separator: " ").prefix(8).allSatisfy { text.contains($0) }
    }
}
