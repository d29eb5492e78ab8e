/// The same series and year in two editions, with different content.
public struct FactorChange: Identifiable, Hashable, Sendable {
    public let old: EmissionFactor
    public let new: EmissionFactor
    /// What differs; never empty.
    public let aspects: Set<Aspect>

    public var id: String { new.id }

    public enum Aspect: String, Hashable, Sendable, CaseIterable {
        /// These change a result.
        case value, biogenicCO2, unit, boundary, upstream, properties, scope2Method, purposes
        /// These change what is said about it.
        case uncertainty, status, source, wording
    }

    /// Nil where both are the same.
    public init?(old: EmissionFactor, new: EmissionFactor) {
        guard old != new else { return nil }
        var aspects: Set<Aspect> = []
        func note<Value: Equatable>(_ path: KeyPath<EmissionFactor, Value>, _ aspect: Aspect) {
            if old[keyPath: path] != new[keyPath: path] { aspects.insert(aspect) }
        }
        note(\.emission, .value)
        note(\.isCredit, .value)
        note(\.biogenicCO2, .biogenicCO2)
        note(\.unit, .unit)
        note(\.boundary, .boundary)
        note(\.upstreamSeries, .upstream)
        note(\.properties, .properties)
        note(\.scope2Method, .scope2Method)
        note(\.purposes, .purposes)
        note(\.uncertainty, .uncertainty)
        note(\.status, .status)
        note(\.confidence, .status)
        note(\.source, .source)
        note(\.place, .source)
        (self.old, self.new) = (old, new)
        self.aspects = aspects.isEmpty ? [.wording] : aspects
    }

    /// Whether a balance can come out differently.
    public var affectsResults: Bool {
        !aspects.isDisjoint(with: [
            .value, .biogenicCO2, .unit, .boundary, .upstream, .properties, .scope2Method, .purposes,
        ])
    }

    /// New minus old as a share of old, in kg CO₂e per unit: −0.018 for 386 → 379. Nil where the units differ, the old
    /// figure is 0 or a gas has no warming potential in the set.
    public func relativeChange(gwp: GWPSet, table: GWPTable) -> Double? {
        guard old.unit == new.unit, let before = try? old.emission.co2e(gwp: gwp, table: table).kilograms,
            let after = try? new.emission.co2e(gwp: gwp, table: table).kilograms, before != 0
        else { return nil }
        return (after - before) / abs(before)
    }
}
