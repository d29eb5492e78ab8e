public import Assessments
public import Kernel

/// What one firm brings to a comparison, by its consent.
public struct ComparisonInput: Hashable, Sendable {
    public let firm: FirmID
    /// Nil where the firm has not said, or is of no sector of the hub.
    public let sector: Sector?
    /// Themes of the first starting points of its Öko.Kompass; nil without one.
    public let begins: Set<Instrument.Theme>?
    /// t CO₂e of Scope 1 and 2 (location-based) for each person employed, of the newest released year; nil where balance or
    /// number of people is missing.
    public let emission: Double?

    public init(firm: FirmID, sector: Sector?, begins: Set<Instrument.Theme>?, emission: Double?) {
        (self.firm, self.sector, self.begins, self.emission) = (firm, sector, begins, emission)
    }
}

/// Figures about at least five firms each, as they are kept and shown: nothing in it is about fewer, and nothing can be
/// had by subtraction within a block. Blocks have no firm in common and no total is kept.
public struct Comparison: Hashable, Sendable, Codable {
    /// Firms of the same sector, or those of sectors that are too small put together.
    public struct Block: Hashable, Sendable, Codable {
        /// Raw values of sectors; ``Comparison/otherSector`` for firms of none.
        public let sectors: [String]
        public let firms: Int
        /// Nil with fewer than five Kompasse, or where those without could be told.
        public let begins: Begins?
        public let emission: Emission?
    }

    public struct Begins: Hashable, Sendable, Codable {
        /// With an Öko.Kompass.
        public let firms: Int
        /// How many of them begin with a theme, by raw value; only what may be shown.
        public let themes: [String: Int]
    }

    public struct Emission: Hashable, Sendable, Codable {
        public let firms: Int
        /// t CO₂e a person: see ``Comparison/middle(of:)``.
        public let middle: Double
    }

    public static let otherSector = "other"
    /// The wording of the consent in force; stored with each consent.
    public static let wording = "2026-11"

    public let blocks: [Block]

    /// Nil with fewer than five firms.
    public init?(_ inputs: [ComparisonInput]) {
        let groups = Dictionary(grouping: inputs) { $0.sector?.rawValue ?? Self.otherSector }
        let release = SmallGroups.release(groups.mapValues(\.count))
        guard release.total != nil else { return nil }
        blocks = release.blocks.map { block in
            let members = block.keys.flatMap { groups[$0] ?? [] }
            return Block(
                sectors: block.keys.sorted(),
                firms: block.count,
                begins: Self.begins(members),
                emission: Self.emission(members)
            )
        }
    }

    /// The block a firm of this sector stands in; nil where its sector had nobody when the figures were worked out and
    /// there is no block of small sectors either.
    public func block(of sector: Sector?) -> Block? {
        let key = sector?.rawValue ?? Self.otherSector
        return blocks.first { $0.sectors.contains(key) } ?? blocks.first { $0.sectors.count > 1 }
    }

    private static func begins(_ members: [ComparisonInput]) -> Begins? {
        let given = members.compactMap(\.begins)
        guard SmallGroups.mayShow(given.count, of: members.count) else { return nil }
        var themes: [String: Int] = [:]
        for theme in Instrument.Theme.allCases {
            let count = given.count { $0.contains(theme) }
            if SmallGroups.mayShow(count, of: given.count) { themes[theme.rawValue] = count }
        }
        return Begins(firms: given.count, themes: themes)
    }

    private static func emission(_ members: [ComparisonInput]) -> Emission? {
        let values = members.compactMap(\.emission)
        guard SmallGroups.mayShow(values.count, of: members.count), let middle = middle(of: values) else { return nil }
        return Emission(firms: values.count, middle: middle)
    }

    /// The mean of the three middle values, or of the four where their number is even: a median of five would be the very
    /// figure of one of them. Nil for fewer than five.
    public static func middle(of values: [Double]) -> Double? {
        guard values.count >= SmallGroups.minimum else { return nil }
        let sorted = values.sorted()
        let half = sorted.count / 2
        let middle = sorted.count.isMultiple(of: 2) ? sorted[(half - 2)...(half + 1)] : sorted[(half - 1)...(half + 1)]
        return middle.reduce(0, +) / Double(middle.count)
    }
}
