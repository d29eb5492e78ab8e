/// What a value or rule is about.
public enum InstrumentScope: String, Hashable, Sendable {
    case item, entry, step
    /// The items under one heading.
    case group
}

/// Something worked out from the answers.
public struct InstrumentValue: Hashable, Sendable {
    public let id: String
    public let scope: InstrumentScope
    public let step: String
    public let title: String
    public let formula: Formula
    public let unit: String?
    public let digits: Int?
    public let explanation: String
    /// People below this number are not shown, nor what lets them be worked out.
    public let smallestGroup: Int?
}

/// A sentence that the answers call for.
public struct InstrumentRule: Hashable, Sendable {
    public enum Level: String, Hashable, Sendable {
        /// A red line that nothing offsets.
        case red
        /// Something to be settled before there is a result.
        case open
        case hint
        case finding
    }

    public let id: String
    public let scope: InstrumentScope
    public let step: String
    public let condition: Formula
    public let level: Level
    /// With `{name}` and the ids of fields and values in braces.
    public let text: String
    public let reason: String
    public let follows: Consequence?

    /// What it can become with one click.
    public struct Consequence: Hashable, Sendable {
        public enum Kind: Hashable, Sendable { case measure, task }
        public let kind: Kind
        public let title: String
        /// Measures of the catalogue that fit.
        public let measures: [String]
        /// A field with the date by which, or the person who.
        public let dueField: String?
        public let responsibleField: String?
        public let dueInDays: Int?
    }
}

/// What may not happen while rules of some kind fire.
public struct InstrumentGate: Hashable, Sendable {
    /// `publish`, `save`, `use`.
    public let action: String
    /// Rules that stand in the way; with none named, all red ones do.
    public let rules: [String]
    /// Whether a reason written down opens it all the same.
    public let allowsException: Bool
    public let text: String
}
