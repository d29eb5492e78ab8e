public import CarbonAccounting
import EmissionFactors
public import Kernel

/// The greenhouse gas balance of one year as stations show it, in tonnes CO₂e.
public struct FirmBalance: Hashable, Sendable, Codable {
    /// One scope by both methods; only Scope 2 differs. Nil: energy has no figure by that method.
    public struct ScopeAmount: Hashable, Sendable, Codable {
        public let location: Double?
        public let market: Double?

        public init(location: Double?, market: Double?) { (self.location, self.market) = (location, market) }
    }

    public struct Spot: Hashable, Sendable, Codable {
        /// As in the factor catalogue or the contract; empty where ``meaning`` (of `HotSpot`) has to find the words.
        public let name: String
        public let meaning: String
        /// Location-based, 0 or more.
        public let tonnes: Double
        /// Of the location-based total, 0…1.
        public let share: Double

        public init(name: String, meaning: String, tonnes: Double, share: Double) {
            (self.name, self.meaning, self.tonnes, self.share) = (name, meaning, tonnes, share)
        }
    }

    public let year: ReportingYear
    public let isReleased: Bool
    /// Lines without a figure: the sums are too small by them.
    public let missingLines: Int
    /// Scopes 1 to 3, location-based; nil where a figure is missing for it.
    public let total: Double?
    /// The same market-based.
    public let totalMarket: Double?
    public let one: Double
    public let two: ScopeAmount
    public let three: Double
    /// The largest sources, the largest first, at most eight.
    public let spots: [Spot]
    public let energy: FirmEnergy
    public let materials: FirmMaterials

    public init(
        year: ReportingYear,
        isReleased: Bool,
        missingLines: Int,
        total: Double?,
        totalMarket: Double?,
        one: Double,
        two: ScopeAmount,
        three: Double,
        spots: [Spot],
        energy: FirmEnergy,
        materials: FirmMaterials
    ) {
        (self.year, self.isReleased, self.missingLines) = (year, isReleased, missingLines)
        (self.total, self.totalMarket) = (total, totalMarket)
        (self.one, self.two, self.three) = (one, two, three)
        (self.spots, self.energy, self.materials) = (spots, energy, materials)
    }

    /// From the result of a year (kg CO₂e) and what its lines used.
    public init(_ summary: InventorySummary, isReleased: Bool, energy: FirmEnergy, materials: FirmMaterials) {
        let missing = summary.missingMethods
        let two = summary.amount(of: .two)
        self.init(
            year: summary.year,
            isReleased: isReleased,
            missingLines: summary.incomplete.count + Set(missing.values.flatMap { $0 }).count,
            total: summary.location.map { $0 / 1000 },
            totalMarket: summary.market.map { $0 / 1000 },
            one: summary.amount(of: .one).location / 1000,
            two: ScopeAmount(
                location: missing[.location] == nil ? two.location / 1000 : nil,
                market: missing[.market] == nil ? two.market / 1000 : nil
            ),
            three: summary.amount(of: .three).location / 1000,
            spots: summary.hotSpots.map { spot in
                Spot(
                    name: spot.source.name,
                    meaning: spot.meaning.rawValue,
                    tonnes: spot.amount.location / 1000,
                    share: spot.share
                )
            },
            energy: energy,
            materials: materials
        )
    }
}
