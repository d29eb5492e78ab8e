/// A step that one property makes possible, between two fixed units.
struct ConversionEdge: Sendable {
    let from: Unit
    let to: Unit
    let kind: UnitPropertyKind
    /// Whether the property divides instead of multiplies.
    let inverse: Bool

    func factor(_ value: Double) -> Double { inverse ? 1 / value : value }

    /// All steps in both directions, by the dimension and qualifier they start from.
    static func edges(from unit: Unit) -> [ConversionEdge] { table[Place(unit)] ?? [] }

    /// Where an amount stands irrespective of the size of its unit.
    struct Place: Hashable {
        let dimension: Dimension
        let qualifier: UnitQualifier?

        init(_ unit: Unit) { (dimension, qualifier) = (unit.dimension, unit.qualifier) }
    }

    /// Things that have a weight; a night in a hotel has none.
    private static let weighable: [Unit] = [
        .piece, .refill, .looseCubicMetre, .stackedCubicMetre, .solidCubicMetre,
    ]

    private static let table: [Place: [ConversionEdge]] = {
        let forward: [(Unit, Unit, UnitPropertyKind)] =
            [
                (.operatingCubicMetre, .standardCubicMetre, .stateNumber),
                (.cubicMetre, .standardCubicMetre, .stateNumber),
                (.standardCubicMetre, .kilowattHourHigher, .higherHeatingValuePerStandardVolume),
                (.kilowattHourHigher, .kilowattHourLower, .lowerToHigherRatio),
                (.litre, .kilowattHourLower, .lowerHeatingValuePerVolume),
                (.litre, .kilogram, .density),
                (.kilogram, .kilowattHourLower, .lowerHeatingValuePerMass),
                (.vehicleKilometre, .passengerKilometre, .occupancy),
                (.metre, .kilogram, .massPerLength),
            ] + weighable.map { ($0, .kilogram, .massPerPiece) }
        let edges = forward.flatMap { from, to, kind in
            [
                ConversionEdge(from: from, to: to, kind: kind, inverse: false),
                ConversionEdge(from: to, to: from, kind: kind, inverse: true),
            ]
        }
        return Dictionary(grouping: edges) { Place($0.from) }
    }()
}
