import CarbonAccounting
import EmissionFactors
import Kernel

/// What measures together claim of each quantity, cut to what the balance holds.
struct BenchClaims {
    /// The measures with the savings that count.
    private(set) var counted: [Measure]
    /// By quantity of the base, in its unit; below 0 where more is used.
    private(set) var saved: [Double]
    private(set) var caps: [BenchResult.Cap] = []
    /// Savings of quantities that the balance does not hold.
    private(set) var notHeld: [MeasureID: [BenchBase.Quantity]] = [:]
    /// Tonnes CO₂e a year given as such.
    private(set) var direct = 0.0
    /// Of what is used in addition though the balance holds none of it.
    private var additions: [Measure.Saving] = []

    init(_ measures: [Measure], on base: BenchBase, settings: BenchSettings) {
        counted = measures
        saved = base.held.map { _ in 0 }
        var (claimed, extra) = (saved, saved)
        for measure in measures {
            for saving in measure.savings {
                guard let amount = saving.amount, !saving.isMoney else { continue }
                if let tonnes = saving.directTonnes {
                    direct += amount * tonnes
                } else if let (index, scale) = base.held(saving.quantity, in: saving.unit) {
                    if amount > 0 { claimed[index] += amount * scale } else { extra[index] -= amount * scale }
                } else if amount < 0 {
                    additions.append(saving)
                } else {
                    notHeld[measure.id, default: []].append(saving.quantity)
                }
            }
        }
        for (index, held) in base.held.enumerated() {
            // What others use in addition can be saved too.
            let available = held.amount * settings.volume(held.quantity) + extra[index]
            saved[index] = min(claimed[index], available) - extra[index]
            guard claimed[index] > available * (1 + 1e-9) else { continue }
            cut(index, to: available, of: claimed[index], base)
        }
    }

    private mutating func cut(_ index: Int, to available: Double, of claimed: Double, _ base: BenchBase) {
        var cut: [MeasureID] = []
        for position in counted.indices {
            for (place, saving) in counted[position].savings.enumerated() {
                guard let amount = saving.amount, amount > 0, saving.directTonnes == nil, !saving.isMoney,
                    base.held(saving.quantity, in: saving.unit)?.index == index
                else { continue }
                counted[position].savings[place].amount = amount * (available / claimed)
                if cut.last != counted[position].id { cut.append(counted[position].id) }
            }
        }
        let held = base.held[index]
        caps.append(
            BenchResult.Cap(
                quantity: held.quantity,
                unit: held.unit,
                claimed: claimed,
                available: available,
                measures: cut
            )
        )
    }

    /// Tonnes CO₂e a year of what is used in addition, by the scope in which it usually stands.
    func added(_ factors: QuantityFactors) -> [Scope: DualAmount] {
        var result: [Scope: DualAmount] = [:]
        for saving in additions {
            let amount = -(saving.amount ?? 0)
            result[saving.quantity.usualScope, default: .zero] += DualAmount(
                location: amount * (factors.tonnes(of: saving.quantity, in: saving.unit, by: .location) ?? 0),
                market: amount * (factors.tonnes(of: saving.quantity, in: saving.unit, by: .market) ?? 0)
            )
        }
        return result
    }
}

extension CatalogueMeasure.Effect.Quantity {
    /// Where it stands in a balance, its upstream chain aside.
    var usualScope: Scope {
        switch self {
        case .electricity, .districtHeat: .two
        case .naturalGas, .heatingOil, .diesel, .petrol, .refrigerant: .one
        case .water, .waste, .material, .packaging, .paper, .commuting, .travel, .none: .three
        }
    }
}
