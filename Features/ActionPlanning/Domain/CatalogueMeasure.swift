public import Kernel

/// A measure of the catalogue: what it is, when it fits, what it typically brings. Figures are ranges with their source;
/// what no source says is missing.
public struct CatalogueMeasure: Hashable, Sendable {
    public enum Difficulty: String, Hashable, Sendable { case easy, medium, hard }
    public enum SelfPaying: String, Hashable, Sendable { case often, sometimes, rarely, unknown }

    public let id: String
    public let title: String
    public let theme: String
    /// `manufacturing`, `trade`, `social`.
    public let sectors: Set<String>
    public let summary: String
    public let steps: [String]
    public let conditions: [String]
    /// Good and bad ones, rebound included.
    public let sideEffects: [String]
    public let effects: [Effect]
    /// EUR.
    public let investment: Range?
    /// EUR a year.
    public let runningCost: Range?
    /// Years.
    public let life: Range?
    /// Weeks.
    public let leadTime: Range?
    public let difficulty: Difficulty
    public let selfPaying: SelfPaying
    /// Questions of the Kompass that lead here.
    public let questions: [String]
    public let programmes: [String]
    /// Rights of the works council that it touches.
    public let rights: [String]
    public let excludes: [String]
    public let requires: [String]
    /// Measures that save the same once more.
    public let overlaps: [String]
    public let sources: [ContentSource]

    public struct Range: Hashable, Sendable {
        /// Nil where only the upper end is known.
        public let low: Double?
        public let high: Double?
        /// What it is a figure for: „je Leck“, „je Anlage“.
        public let per: String?
        public let source: Int?
        public let note: String?
    }

    /// What it does to a quantity of the firm.
    public struct Effect: Hashable, Sendable {
        public enum Quantity: String, Hashable, Sendable, Codable, CaseIterable {
            case electricity, naturalGas, heatingOil, districtHeat, diesel, petrol, water, waste, material, packaging,
                paper
            case refrigerant, commuting, travel
            /// Works by way of other measures.
            case none
        }

        public enum Kind: String, Hashable, Sendable {
            /// Of the quantity named in `of`, 0.3 for 30 %.
            case share
            /// In the unit, once and for all.
            case absolute
            /// In the unit, for each of `range.per`.
            case perUnit
        }

        public let quantity: Quantity
        public let kind: Kind
        public let unit: String?
        /// What the share is of: „Strom für Druckluft“.
        public let of: String
        /// Above 0 less is used, below 0 more.
        public let range: Range
    }
}
