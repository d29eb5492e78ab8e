/// How a station stands for a visitor: a sentence with numbers, the same numbers one by one with their source, and what
/// is drawn from them.
public struct StationState: Hashable, Sendable {
    public struct Figure: Hashable, Sendable, Encodable {
        public let label: String
        public let value: String
        /// „Klimabilanz 2025“
        public let source: String

        public init(label: String, value: String, source: String) {
            (self.label, self.value, self.source) = (label, value, source)
        }
    }

    public let sentence: String
    /// Parts of the sentence that stand out, in their order.
    public let strong: [String]
    public let figures: [Figure]
    /// Nil where nothing is known that could be drawn.
    public let shape: StationShape?

    public init(sentence: String, strong: [String] = [], figures: [Figure] = [], shape: StationShape? = nil) {
        (self.sentence, self.strong, self.figures, self.shape) = (sentence, strong, figures, shape)
    }
}

/// The answer of `GET /welt/stand`; names of keys are the contract with the scene.
public struct WorldStateAnswer: Sendable, Encodable {
    public struct Firm: Sendable, Encodable {
        public let name: String
        public let isExample: Bool
    }

    public let version = 1
    public let firm: Firm
    /// By `place/station`; those without a state are not in it.
    public let stations: [String: StationState]

    public init(firmName: String, isExample: Bool, stations: [String: StationState]) {
        firm = Firm(name: firmName, isExample: isExample)
        self.stations = stations
    }
}

extension StationState: Encodable {
    private enum Key: String, CodingKey { case sentence, figures, shape }

    /// A station without a shape says so: `"shape": null`.
    public func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: Key.self)
        try object.encode(sentence, forKey: .sentence)
        try object.encode(figures, forKey: .figures)
        try object.encode(shape, forKey: .shape)
    }
}
