/// The global warming potentials of all gases and blends, read from `Content/gwp.json`.
public struct GWPTable: Hashable, Sendable {
    public let substances: [GWPSubstance]
    public let blends: [RefrigerantBlend]
    public let sources: [FactorSource]
    private let placeByName: [[UInt8]: Place]

    private enum Place: Hashable, Sendable {
        case substance(Int), blend(Int)
    }

    /// A name that stands for two gases finds the first; the loader refuses such content.
    public init(substances: [GWPSubstance], blends: [RefrigerantBlend], sources: [FactorSource] = []) {
        (self.substances, self.blends, self.sources) = (substances, blends, sources)
        var places: [[UInt8]: Place] = [:]
        for (index, substance) in substances.enumerated() {
            for name in [substance.id] + substance.aliases {
                places[Self.plain(name)] = places[Self.plain(name)] ?? .substance(index)
            }
        }
        for (index, blend) in blends.enumerated() {
            places[Self.plain(blend.id)] = places[Self.plain(blend.id)] ?? .blend(index)
        }
        placeByName = places
    }

    /// The key under which a gas is kept, for any usual spelling: `R-134a`, `HFC-134a` and `r134a` → `r134a`. Nil when unknown.
    public func key(of name: String) -> String? {
        switch placeByName[Self.plain(name)] {
        case .substance(let index): substances[index].id
        case .blend(let index): blends[index].id
        case nil: nil
        }
    }

    /// As shown on screen; the name itself where the gas is unknown.
    public func label(of name: String) -> String {
        switch placeByName[Self.plain(name)] {
        case .substance(let index): substances[index].label
        case .blend(let index): blends[index].label
        case nil: name
        }
    }

    /// The pure gases in 1 kg of a gas or blend with their mass shares, in the table's order. A pure gas holds itself.
    public func components(of name: String) throws(GWPError) -> [(substance: GWPSubstance, share: Double)] {
        switch placeByName[Self.plain(name)] {
        case .substance(let index): return [(substances[index], 1)]
        case .blend(let index):
            var components: [(index: Int, share: Double)] = []
            for (name, share) in blends[index].shares {
                guard case .substance(let place) = placeByName[Self.plain(name)] else { throw .unknownGas(name) }
                components.append((place, share))
            }
            return components.sorted { $0.index < $1.index }.map { (substances[$0.index], $0.share) }
        case nil: throw .unknownGas(name)
        }
    }

    /// kg CO₂e per kg over 100 years; a blend is computed from its components.
    public func value(of name: String, in set: GWPSet) throws(GWPError) -> Double {
        var sum = 0.0
        for component in try components(of: name) {
            guard let value = component.substance.values[set] else {
                throw .noValue(gas: component.substance.id, set: set)
            }
            sum += component.share * value.value
        }
        return sum
    }

    /// Names are compared by their letters and digits alone.
    private static func plain(_ name: String) -> [UInt8] {
        SearchText.trimmed(name).spelled.filter { $0 != SearchText.blank }
    }
}
