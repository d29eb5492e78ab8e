extension FactorEmission {
    /// kg CO₂e per unit, with the basis on which they were weighed.
    ///
    /// Gases are weighed with the set; a figure for carbon dioxide alone or a published total stays what it is, since
    /// it cannot be taken apart, and says so in its basis.
    /// - Throws: `notSelectable` for AR4, `unknownGas` and `noValue` where the table is silent; never a 0 instead.
    public func co2e(gwp set: GWPSet, table: GWPTable) throws(GWPError) -> EquivalentValue {
        guard GWPSet.selectable.contains(set) else { throw .notSelectable(set) }
        switch self {
        case .equivalent(let kilograms, let basis):
            return EquivalentValue(kilograms: kilograms, basis: .published(basis))
        case .carbonDioxideOnly(let kilograms):
            let gas = GasContribution(gas: Gas.co2.key, group: .co2, kilograms: kilograms, warmingPotential: 1)
            return EquivalentValue(kilograms: kilograms, basis: .carbonDioxideOnly, perGas: [gas])
        case .gases(let masses):
            let contributions = try Self.contributions(of: masses, set, table)
            let sum = contributions.reduce(0) { $0 + $1.equivalent }
            return EquivalentValue(kilograms: sum, basis: .computed(set), perGas: contributions)
        }
    }

    private static func contributions(
        of masses: [String: Double],
        _ set: GWPSet,
        _ table: GWPTable
    ) throws(GWPError) -> [GasContribution] {
        var kilograms: [String: Double] = [:]
        var substances: [GWPSubstance] = []
        for (name, mass) in masses.sorted(by: { $0.key < $1.key }) {
            for part in try table.components(of: name) {
                if kilograms.updateValue(
                    kilograms[part.substance.id, default: 0] + mass * part.share,
                    forKey: part.substance.id
                ) == nil {
                    substances.append(part.substance)
                }
            }
        }
        var contributions: [GasContribution] = []
        for substance in substances {
            guard let value = substance.values[set] else { throw .noValue(gas: substance.id, set: set) }
            contributions.append(
                GasContribution(
                    gas: substance.id,
                    group: substance.group,
                    kilograms: kilograms[substance.id, default: 0],
                    warmingPotential: value.value
                )
            )
        }
        return contributions.sorted { (abs($0.equivalent), $1.gas) > (abs($1.equivalent), $0.gas) }
    }
}
