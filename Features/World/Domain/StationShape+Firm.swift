public import FirmState
import Kernel

/// Names that pages have words for and the firm's data have none.
public struct ShapeNames: Sendable {
    /// „Scope 1“
    public let scope: @Sendable (Int) -> String
    public let spot: @Sendable (FirmBalance.Spot) -> String
    public let carrier: @Sendable (FirmEnergy.Carrier) -> String

    public init(
        scope: @escaping @Sendable (Int) -> String,
        spot: @escaping @Sendable (FirmBalance.Spot) -> String,
        carrier: @escaping @Sendable (FirmEnergy.Carrier) -> String
    ) {
        (self.scope, self.spot, self.carrier) = (scope, spot, carrier)
    }
}

extension StationShape {
    /// Scopes of the newest year, then those of the year before; location-based. Nil where nothing is known.
    public static func spheres(of firm: FirmState, _ names: ShapeNames) -> StationShape? {
        let spheres = [(firm.balance, false), (firm.previous, true)].flatMap { balance, isBefore -> [Sphere] in
            guard let balance else { return [] }
            let scopes: [Double?] = [balance.one, balance.two.location, balance.three]
            return scopes.enumerated().compactMap { index, tonnes in
                guard let tonnes, tonnes > 0 else { return nil }
                let label = names.scope(index + 1)
                return Sphere(label: label, tonnes: tonnes, year: balance.year.value, isBefore: isBefore)
            }
        }
        return spheres.isEmpty ? nil : .spheres(spheres)
    }

    public static func hotspots(of firm: FirmState, _ names: ShapeNames) -> StationShape? {
        guard let spots = firm.balance?.spots, !spots.isEmpty else { return nil }
        return .hotspots(spots.map { Bar(label: names.spot($0), tonnes: $0.tonnes, share: $0.share) })
    }

    public static func grove(of firm: FirmState) -> StationShape? {
        if firm.measures.isEmpty { return nil }
        return .grove(firm.measures.map { Tree(title: $0.title, status: $0.growth, href: $0.href) })
    }

    /// Measures with a beginning, the earliest first.
    public static func path(of firm: FirmState) -> StationShape? {
        let dated = firm.measures.compactMap { measure in measure.start.map { (measure, $0) } }
        if dated.isEmpty { return nil }
        return .path(
            dated.sorted { ($0.1, $0.0.title) < ($1.1, $1.0.title) }.map { measure, start in
                Sign(
                    title: measure.title,
                    month: String(start.iso.prefix(7)),
                    status: measure.growth,
                    href: measure.href
                )
            }
        )
    }

    public static func wall(of firm: FirmState) -> StationShape? { firm.report.map { .wall($0.tiles) } }

    public static func river(of firm: FirmState) -> StationShape? {
        guard let materials = firm.balance?.materials, !materials.inputs.isEmpty || !materials.losses.isEmpty else {
            return nil
        }
        return .river(
            inputs: materials.inputs.map { Flow(label: $0.name, tonnes: $0.tonnes) },
            losses: materials.losses.map { Flow(label: $0.name, tonnes: $0.tonnes) }
        )
    }

    /// - Parameter most: so many points the compass has room for.
    public static func compass(of firm: FirmState, most: Int = 8) -> StationShape? {
        guard let points = firm.kompass, !points.isEmpty else { return nil }
        return .compass(points.prefix(most).enumerated().map { CompassPoint(title: $1, rank: $0 + 1) })
    }

    /// Those that fit first, then those that may.
    public static func signals(of firm: FirmState) -> StationShape? {
        if firm.programmes.isEmpty { return nil }
        let order: [ProgrammeLamp.State] = [.fits, .unclear, .not]
        return .signals(
            order.flatMap { state in
                firm.programmes.filter { $0.state == state }.map { Lamp(title: $0.name, state: $0.state) }
            }
        )
    }

    public static func building(of firm: FirmState, _ names: ShapeNames) -> StationShape? {
        guard let balance = firm.balance else { return nil }
        let fuels = balance.energy.carriers.filter { $0.use == .fuel }
        let sum = fuels.reduce(0) { $0 + $1.megawattHours }
        let electric = fuels.filter { $0.kind == .electricity }.reduce(0) { $0 + $1.megawattHours }
        let fleet = [("diesel", sum - electric), ("electric", electric)].filter { $0.1 > 0 }
        return .building(
            parts: BuildingParts(firm).parts,
            fleet: fleet.map { Vehicle(kind: $0.0, share: $0.1 / sum) },
            carriers: balance.energy.carriers.map { Carrier(label: names.carrier($0), mwh: $0.megawattHours) }
        )
    }
}

extension PlannedMeasure {
    /// Its page; nil for the demonstration firm, whose pages nobody can open.
    public var href: String? { id.map { "/massnahmen/\($0)" } }
}
