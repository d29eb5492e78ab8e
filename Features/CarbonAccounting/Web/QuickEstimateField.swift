import CarbonAccounting
import Kernel

import struct Kernel.Unit

/// An energy in the form of the Schnellbilanz: under which names it travels and in which units it may be stated.
struct QuickEstimateField: Sendable {
    let name: String
    let energy: QuickEstimateAssumptions.Energy

    var unitName: String { name + "-unit" }

    /// The energy's own unit, and euros where a price is known.
    var units: [Unit] { [energy.unit] + (energy.price == nil ? [] : [.euro]) }

    func label(of unit: Unit, _ t: Texts) -> String {
        guard unit == .euro else { return unit.quickLabel(t) }
        return energy.priceIncludesVAT ? t("quick.unit.euroGross") : t("quick.unit.euroNet")
    }
}

extension QuickEstimateAssumptions {
    var electricityField: QuickEstimateField { QuickEstimateField(name: "electricity", energy: electricity) }
    var heatingFields: [QuickEstimateField] { heating.map { QuickEstimateField(name: $0.id, energy: $0) } }
    var fuelFields: [QuickEstimateField] { fuels.map { QuickEstimateField(name: $0.id, energy: $0) } }
}

extension QuickEstimateAssumptions.Purchase {
    var fieldName: String { "purchase-\(id)" }
}

extension Unit {
    /// As it stands on a bill: „Liter“, „kWh“.
    func quickLabel(_ t: Texts) -> String {
        switch self {
        case .kilowattHourHigher, .kilowattHourLower: Unit.kilowattHour.symbol
        case .litre: t("quick.unit.litre")
        default: label(t)
        }
    }
}
