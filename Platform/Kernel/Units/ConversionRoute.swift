/// A way from one unit to another through properties, of which some may still be missing.
struct ConversionRoute {
    private(set) var edges: [ConversionEdge] = []

    /// The route with the fewest missing properties and, among those, the fewest steps. Nil where none leads there.
    static func best(from: Unit, to: Unit, given: Set<UnitPropertyKind>) -> ConversionRoute? {
        var search = Search(
            goal: ConversionEdge.Place(to),
            given: given,
            isGas: isGas(from, to, given: given),
            isMass: from.dimension == .mass || to.dimension == .mass,
            isVolumeOnly: from.dimension == .volume && to.dimension == .volume
        )
        search.visit(from, ConversionRoute(), missing: 0)
        return search.best
    }

    /// The properties that are not given, heating values first: without them the others are of no use.
    func missing(_ given: Set<UnitPropertyKind>) -> [ConversionEdge] {
        let missing = edges.filter { !given.contains($0.kind) }
        return missing.filter(\.kind.isHeatingValue) + missing.filter { !$0.kind.isHeatingValue }
    }

    /// Plain m³ that are to become energy are gas, plain litres a liquid, unless the properties at hand say otherwise:
    /// a density or a heating value per litre makes a liquid, a heating value per kg may belong to both.
    /// Nil where no plain volume is converted to or from energy.
    private static func isGas(_ from: Unit, _ to: Unit, given: Set<UnitPropertyKind>) -> Bool? {
        guard from.dimension == .energy || to.dimension == .energy else { return nil }
        let ends = [from, to].filter { $0.dimension == .volume && $0.qualifier == nil }
        guard let volume = ends.first else { return nil }
        if given.contains(.higherHeatingValuePerStandardVolume) { return true }
        if !given.isDisjoint(with: [.density, .lowerHeatingValuePerVolume]) { return false }
        return given.contains(.stateNumber) || volume == .cubicMetre
    }

    private struct Search {
        let goal: ConversionEdge.Place
        let given: Set<UnitPropertyKind>
        let isGas: Bool?
        let isMass: Bool
        let isVolumeOnly: Bool
        var best: ConversionRoute?
        var bestMissing = Int.max

        mutating func visit(_ unit: Unit, _ route: ConversionRoute, missing: Int) {
            let place = ConversionEdge.Place(unit)
            if place == goal {
                let steps = best?.edges.count ?? Int.max
                guard (missing, route.edges.count) < (bestMissing, steps) else { return }
                (best, bestMissing) = (route, missing)
                return
            }
            for edge in ConversionEdge.edges(from: unit) where allows(edge, after: route) {
                var next = route
                next.edges.append(edge)
                visit(edge.to, next, missing: missing + (given.contains(edge.kind) ? 0 : 1))
            }
        }

        /// Each property once, which also keeps the search from turning back. What is not given is only asked for
        /// where asking makes sense: nobody knows the weight of a metre of road that diesel was burnt on.
        private func allows(_ edge: ConversionEdge, after route: ConversionRoute) -> Bool {
            guard !route.edges.contains(where: { $0.kind == edge.kind }) else { return false }
            // Plain volume is a gas or a liquid, never the bridge between both.
            if !route.edges.isEmpty, edge.from.dimension == .volume, edge.from.qualifier == nil { return false }
            if isVolumeOnly { return edge.kind == .stateNumber }
            switch edge.kind {
            case .stateNumber, .higherHeatingValuePerStandardVolume: return isGas ?? true
            case .density, .lowerHeatingValuePerMass, .lowerHeatingValuePerVolume: return !(isGas ?? false)
            case .massPerLength: return isMass || given.contains(edge.kind)
            case .massPerPiece: return isMass || edge.from.isWood || edge.to.isWood || given.contains(edge.kind)
            default: return true
            }
        }
    }
}

extension Unit {
    fileprivate var isWood: Bool {
        self == .looseCubicMetre || self == .stackedCubicMetre || self == .solidCubicMetre
    }
}

extension UnitPropertyKind {
    fileprivate var isHeatingValue: Bool {
        switch self {
        case .higherHeatingValuePerStandardVolume, .lowerHeatingValuePerMass, .lowerHeatingValuePerVolume: true
        default: false
        }
    }
}
