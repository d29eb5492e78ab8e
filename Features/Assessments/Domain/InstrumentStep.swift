/// A page of an instrument.
public struct InstrumentStep: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
        /// Questions that stand in the catalogue.
        case items
        /// Rows that the firm adds.
        case entries
        /// A form of its own.
        case text
    }

    public let id: String
    public let title: String
    public let lead: String
    public let kind: Kind
    public let isOptional: Bool
    /// The step whose rows are rated here once more.
    public let rowsOf: String?
    public let minimum: Int?
    public let maximum: Int?
    /// Under which headings the items stand; empty where they stand in one list.
    public let groups: [Group]
    public let items: [InstrumentItem]
    public let suggestions: [Suggestion]
    public let fields: [InstrumentField]

    /// A heading with the theme of the hub it belongs to.
    public struct Group: Hashable, Sendable {
        public let id: String
        public let title: String
        public let lead: String
        public let theme: Instrument.Theme?
        /// Whether a rule about groups may call it a red line.
        public let isRedLine: Bool
    }

    /// A row that may be taken over as it is.
    public struct Suggestion: Hashable, Sendable {
        public let text: String
        public let help: String?
        /// Empty for all.
        public let sectors: Set<Sector>
        /// Answers that come with it.
        public let preset: [String: FormulaValue]
        /// Places in standards that speak of it, by standard: `vsme`, `esrs`.
        public let references: [String: String]
        /// Measures of the catalogue that fit.
        public let measures: [String]
    }

    public func item(_ id: String) -> InstrumentItem? { items.first { $0.id == id } }
    public func field(_ id: String) -> InstrumentField? { fields.first { $0.id == id } }
}

/// A question of the catalogue.
public struct InstrumentItem: Hashable, Sendable {
    public let id: String
    /// A short name, where the question itself is long.
    public let title: String?
    public let text: String
    public let help: String?
    /// How much it counts beside the others; 1 unless the catalogue says otherwise.
    public let weight: Double
    /// Asked only where this holds for the answers of forms before it.
    public let condition: Formula?
    /// Answers of its own, with points, in place of the scale.
    public let options: [InstrumentField.Option]
    /// Measures of the catalogue that close the gap.
    public let measures: [String]
    /// What else formulas and sentences may use of it: `area`, `learn`.
    public let properties: [String: FormulaValue]
    /// What to look at in parts, each with its question.
    public let parts: [Part]
    /// In place of `help` for a sector.
    public let sectorHelp: [Sector: String]
    public let group: String?
    /// Empty for all.
    public let sectors: Set<Sector>
    /// In place of `text` for a sector.
    public let wording: [Sector: String]
    /// What can be seen at each level of the step's anchored scale, in place of the scale's own.
    public let anchors: [Int: String]
    public let sectorAnchors: [Sector: [Int: String]]
    /// „In 2 Minuten verstehen“.
    public let why: String?
    /// What proves the answer.
    public let proof: String?
    /// The first hour of doing something about it.
    public let firstSteps: [String]
    /// What it is called in a list of starting points.
    public let finding: String?

    public func text(for sector: Sector?) -> String { sector.flatMap { wording[$0] } ?? text }

    public func anchor(_ level: Int, for sector: Sector?) -> String? {
        sector.flatMap { sectorAnchors[$0]?[level] } ?? anchors[level]
    }

    public struct Part: Hashable, Sendable {
        public let text: String
        public let question: String
    }
}

/// What is answered for each row, item or form.
public struct InstrumentField: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case scale(String)
        case number
        case text
        case longText
        case date
        case choice([Option])
        case yesNo
        /// Something the firm has elsewhere: evidence, a measure, a row of another step.
        case reference(String)
    }

    public struct Option: Hashable, Sendable {
        /// As it is stored and as formulas see it.
        public let value: FormulaValue
        public let label: String
    }

    public let id: String
    public let label: String
    public let kind: Kind
    public let unit: String?
    public let help: String?
    public let isRequired: Bool
    /// Asked only where this holds.
    public let condition: Formula?
    public let minimum: Double?
    public let maximum: Double?
    /// What is filled in before anybody has.
    public let standard: FormulaValue
    /// Texts that fill it in with one click: „keine bekannt“.
    public let shortcuts: [String]
    public let traits: Set<Trait>

    public enum Trait: String, Hashable, Sendable, CaseIterable {
        /// Several may be chosen.
        case multiple
        case integer
        /// A year: no separator of thousands.
        case plainNumber
        /// Folded away at first.
        case advanced
    }
}
