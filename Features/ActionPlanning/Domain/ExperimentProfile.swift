/// „Kurzsteckbrief“: what everybody may read of an experiment. It holds the words as they stood at the release, so that
/// nothing written later becomes public by itself.
public struct ExperimentProfile: Hashable, Sendable, Codable {
    /// Raw values are stored.
    public enum Part: String, Hashable, Sendable, Codable, CaseIterable {
        case firm, question, hypothesis, period, metric, result, learned, decision, contact
    }

    public struct Line: Hashable, Sendable, Codable {
        public var part: Part
        public var text: String

        public init(part: Part, text: String) { (self.part, self.text) = (part, text) }
    }

    public var title: String
    /// Only what was released, in the order of ``Part``.
    public var lines: [Line]

    public init(title: String, lines: [Line]) { (self.title, self.lines) = (title, lines) }

    /// Of all that could be shown, only what is released and not empty.
    public init(title: String, words: [Part: String], releasing parts: Set<Part>) {
        self.title = title
        lines = Part.allCases.compactMap { part in
            guard parts.contains(part), let text = words[part], !text.isEmpty else { return nil }
            return Line(part: part, text: text)
        }
    }

    public var parts: Set<Part> { Set(lines.map(\.part)) }
}
