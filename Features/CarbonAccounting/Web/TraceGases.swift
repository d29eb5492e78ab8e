import CarbonAccounting
import EmissionFactors
import HTML
import Kernel

/// The last factor of a part gas by gas: kg of the gas × its warming potential.
struct TraceGases {
    let part: CarbonAccounting.Trace.Part
    let potentials: GWPTable
    let t: Texts

    /// Nil where the source gives no gases, or carbon dioxide alone, whose potential is 1 by definition.
    var table: DataTable? {
        guard case .factor(let factor, let value)? = part.steps.last, case .computed = value.basis,
            value.perGas.contains(where: { $0.warmingPotential != 1 })
        else { return nil }
        let amount = part.steps.dropLast().product
        let per = factor.unit.perLabel(t)
        return DataTable(
            caption: t("trace.gases", ["factor": factor.name]),
            showsCaption: true,
            columns: [
                TableColumn(t("trace.gas"), isRowTitle: true),
                TableColumn(t("trace.gas.mass"), unit: t("trace.gas.massUnit", ["unit": per]), isNumeric: true),
                TableColumn(t("trace.gas.potential"), unit: t("trace.gas.potentialUnit"), isNumeric: true),
                TableColumn(t("trace.gas.line"), unit: t("factor.kilograms"), isNumeric: true),
            ],
            rows: value.perGas.map { gas in
                TableRow([
                    TableCell(
                        potentials.label(of: gas.gas),
                        detail: gas.group.isInKyotoBasket ? nil : t("trace.gas.outside")
                    ),
                    TableCell(NumberWords.precise(gas.kilograms)), TableCell(GermanFormat.exact(gas.warmingPotential)),
                    TableCell(NumberWords.precise(gas.equivalent * amount)),
                ])
            },
            narrow: .scroll
        )
    }
}
