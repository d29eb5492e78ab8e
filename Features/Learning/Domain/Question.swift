/// A question of the quiz at the end of a lesson.
public struct Question: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// One of the options is right.
        case single([Option])
        /// One at least is right; all of those and no other are to be chosen.
        case multiple([Option])
        case number(NumberAnswer)
    }

    public struct Option: Hashable, Sendable {
        public let text: String
        public let isRight: Bool
        /// Why it is right, or what is wrong with it.
        public let why: String

        public init(text: String, isRight: Bool, why: String) {
            (self.text, self.isRight, self.why) = (text, isRight, why)
        }
    }

    public struct NumberAnswer: Hashable, Sendable {
        public let answer: Double
        /// How far off still counts, 0 or more.
        public let tolerance: Double
        public let unit: String
        public let why: String

        public init(answer: Double, tolerance: Double, unit: String, why: String) {
            (self.answer, self.tolerance, self.unit, self.why) = (answer, tolerance, unit, why)
        }
    }

    /// `q1`, once in its lesson.
    public let id: String
    public let ask: String
    public let kind: Kind

    public init(id: String, ask: String, kind: Kind) { (self.id, self.ask, self.kind) = (id, ask, kind) }

    public var options: [Option] {
        switch kind {
        case .single(let options), .multiple(let options): options
        case .number: []
        }
    }
}
