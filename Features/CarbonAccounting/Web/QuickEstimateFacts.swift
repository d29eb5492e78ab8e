import CarbonAccounting
import EmissionFactors
import Kernel

/// Everything the result of a Schnellbilanz is made from.
struct QuickEstimateFacts: Sendable {
    let input: QuickEstimateInput
    let estimate: QuickEstimate
    let assumptions: QuickEstimateAssumptions
    let library: FactorLibrary
    let isMember: Bool

    /// The energy behind an item, nil for commuting and purchases.
    func energy(_ item: QuickEstimate.Item) -> QuickEstimateAssumptions.Energy? {
        ([assumptions.electricity] + assumptions.heating + assumptions.fuels).first { $0.id == item.id }
    }

    /// What the field of a refused answer is called; its id where this version asks for it no more.
    func label(of id: String, _ t: Texts) -> String {
        if id == "commuting" { return t("quick.headcount") }
        let energies = [assumptions.electricity] + assumptions.heating + assumptions.fuels
        return energies.first { $0.id == id }?.label ?? assumptions.purchasing.first { $0.id == id }?.label ?? id
    }

    /// The series that an item was worked out with.
    func series(_ item: QuickEstimate.Item) -> [String] {
        if let energy = energy(item) { return [energy.series] }
        if item.part == .commuting { return assumptions.commuting.modes.compactMap(\.series) }
        return assumptions.purchasing.filter { $0.id == item.id }.map(\.series)
    }

    /// The factors used, upstream chains included, each once and in the order of the items.
    var factors: [EmissionFactor] {
        var known: Set<String> = []
        var result: [EmissionFactor] = []
        for series in estimate.items.flatMap(series) {
            guard let match = try? library.newest.factor(series: series, year: input.year.value) else { continue }
            let upstream = try? library.newest.upstream(of: match.factor, year: input.year.value)
            for factor in [match.factor] + (upstream.map { [$0.factor] } ?? []) where known.insert(factor.id).inserted {
                result.append(factor)
            }
        }
        return result
    }

    /// Words for an energy's price: `14,9 Cent`, `1,52 €`.
    static func price(_ euros: Double, _ t: Texts) -> String {
        euros < 1
            ? GermanFormat.amount(euros * 100, places: 1, unit: t("quick.unit.cent"))
            : GermanFormat.amount(euros, places: 2, unit: t("quick.unit.euro"))
    }
}
