/// Items in the order of a value: where to start.
public struct InstrumentRanking: Hashable, Sendable {
    public let step: String
    /// The value to rank by, highest first; what is 0 or missing is not listed. Equal ones stand by ``ties``, then in the
    /// order of the catalogue.
    public let value: String
    public let ties: [String]
    /// How many are shown first.
    public let shown: Int
    /// The fields whose answers are given as the reason.
    public let reasons: [String]
    /// The field without which an item is to be settled first.
    public let openField: String
}

/// The short start: few questions of the catalogue, those that the occasion calls for first.
public struct InstrumentStart: Hashable, Sendable {
    public let minutes: Int
    public let items: [Sector: [String]]
    public let occasions: [Occasion]

    public struct Occasion: Hashable, Sendable {
        public let id: String
        public let text: String
        public let hint: String
        public let items: [String]
    }
}

/// Who answers separately, and from which distance on the difference is something to talk about.
public struct InstrumentPerspectives: Hashable, Sendable {
    public enum Perspective: String, Hashable, Sendable, CaseIterable {
        case management, workforce, coach
    }

    public let allowed: [Perspective]
    public let field: String
    /// Levels between the lowest and the highest answer.
    public let spread: Int
}
