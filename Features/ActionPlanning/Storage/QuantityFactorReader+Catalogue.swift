import ActionPlanning
import CarbonAccounting
import EmissionFactors
import Kernel

extension QuantityFactorReader {
    /// Series that stand for a quantity where the firm has no line of it. Quantities that differ by kind have none.
    private static let series: [(quantity: QuantityFactors.Quantity, series: String, method: Scope2Method?)] = [
        (.electricity, "strom-mix-de", .location), (.electricity, "strom-residualmix-de", .market),
        (.districtHeat, "fernwaerme-de", nil), (.naturalGas, "erdgas-hs", nil), (.naturalGas, "erdgas", nil),
        (.heatingOil, "heizoel-el", nil), (.heatingOil, "heizoel-el-kwh", nil), (.diesel, "diesel", nil),
        (.petrol, "benzin", nil), (.water, "trinkwasser", nil),
    ]

    /// Figures of the edition of the year, for inventories only, with their upstream chain.
    static func catalogued(_ input: InventoryInput) -> [QuantityFactors.Figure] {
        var figures: [QuantityFactors.Figure] = []
        for entry in series {
            guard let match = try? input.catalogue.factor(series: entry.series, year: input.year.value),
                let direct = try? match.factor.emission.co2e(gwp: input.settings.set, table: input.table)
            else { continue }
            let kilograms = direct.kilograms + upstream(of: match.factor, input)
            var tonnes: [Scope2Method: Double] = [:]
            for method in Scope2Method.allCases where entry.method == nil || entry.method == method {
                tonnes[method] = kilograms / 1000
            }
            if let same = figures.firstIndex(where: { $0.quantity == entry.quantity && $0.unit == match.factor.unit }) {
                tonnes.merge(figures[same].tonnes) { _, first in first }
                figures[same] = figure(figures[same], tonnes)
            } else {
                figures.append(
                    QuantityFactors.Figure(
                        quantity: entry.quantity,
                        unit: match.factor.unit,
                        year: input.year.value,
                        tonnes: tonnes,
                        source: .series(
                            name: match.factor.name,
                            publisher: match.factor.source.publisher,
                            year: match.factor.year
                        )
                    )
                )
            }
        }
        return figures
    }

    private static func figure(
        _ known: QuantityFactors.Figure,
        _ tonnes: [Scope2Method: Double]
    ) -> QuantityFactors.Figure {
        QuantityFactors.Figure(
            quantity: known.quantity,
            unit: known.unit,
            year: known.year,
            tonnes: tonnes,
            source: known.source
        )
    }

    /// kg CO₂e a unit of the direct factor; 0 where its source names none or it stands in another unit.
    private static func upstream(of factor: EmissionFactor, _ input: InventoryInput) -> Double {
        guard let match = try? input.catalogue.upstream(of: factor, year: input.year.value),
            let scale = factor.unit == match.factor.unit ? 1 : factor.unit.factor(to: match.factor.unit),
            let value = try? match.factor.emission.co2e(gwp: input.settings.set, table: input.table)
        else { return 0 }
        return value.kilograms * scale
    }
}
