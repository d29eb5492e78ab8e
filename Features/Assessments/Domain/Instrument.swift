public import Kernel

/// A question catalogue in one version: what is asked, how it is answered, what follows from the answers. It is content;
/// a new one needs a file and no program.
public struct Instrument: Hashable, Sendable {
    public let id: String
    /// Answers belong to a version and are only compared within it.
    public let version: String
    public let title: String
    /// The theme of the hub that it belongs to.
    public let theme: Theme
    /// Empty for all.
    public let sectors: Set<Sector>
    public let lead: String
    public let minutes: Int
    /// Who fills it in, and with whom.
    public let audience: String
    /// „In 2 Minuten verstehen“.
    public let why: String
    /// What is done to protect people, where figures about people are asked for.
    public let privacy: String?
    public let sources: [ContentSource]
    public let scales: [String: InstrumentScale]
    public let steps: [InstrumentStep]
    public let values: [InstrumentValue]
    public let rules: [InstrumentRule]
    public let gates: [InstrumentGate]
    public let ranking: InstrumentRanking?
    public let start: InstrumentStart?
    public let perspectives: InstrumentPerspectives?
    public let notes: [String]
    /// How the result is drawn, in the order of the page.
    public let views: [InstrumentView]

    public enum Theme: String, Hashable, Sendable, CaseIterable {
        case carbon, energy, resources, reporting, people, offers, markets, mobility, supply
    }

    /// Whether it asks for numbers of people by group.
    public var countsPeople: Bool { views.contains { $0.kind == .groups } }

    public func step(_ id: String) -> InstrumentStep? { steps.first { $0.id == id } }
}

/// How a firm's work differs in what is asked and how it is worded.
public enum Sector: String, Hashable, Sendable, CaseIterable {
    case manufacturing, trade, social
}

/// Anchored levels of an answer.
public struct InstrumentScale: Hashable, Sendable {
    public let title: String
    /// From the lowest.
    public let levels: [Level]
    public let allowsUnknown: Bool
    public let allowsNotApplicable: Bool

    public struct Level: Hashable, Sendable {
        public let value: Int
        public let label: String
        /// What can be seen where it holds.
        public let anchor: String?
    }
}
