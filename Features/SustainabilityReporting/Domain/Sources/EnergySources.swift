import CarbonAccounting
import Foundation

/// B3, paragraph 29: energy in MWh, two places.
enum EnergySources {
    static func add(_ input: ReportSourceInput, to found: inout SourceFindings) {
        guard let inventory = input.inventory else { return }
        let use = EnergyUse(inventory)
        let address = SourceAddress.balance(input.year)
        let open = Set(use.unknown.map(\.category.row))
        func add(_ element: ElementName, _ value: Decimal, member: String = "") {
            found.add(element, member: member, .number(value), unit: .megawattHours, decimals: 2, .balance, address)
        }
        var total: Decimal = 0
        let rows: [(Row, ElementName, EnergyUse.Amount?)] = [
            (.electricity, "EnergyConsumptionFromElectricity", use.electricity),
            (.electricity, "EnergyConsumptionFromSelfGeneratedElectricity", use.selfGenerated),
            (.fuels, "EnergyConsumptionFromFuels", use.fuels),
        ]
        for (row, element, amount) in rows {
            guard let amount else { continue }
            let (renewable, other) = (Decimal(amount.renewable, places: 2), Decimal(amount.other, places: 2))
            total += renewable + other
            guard !open.contains(row) else { continue }
            add(element, renewable, member: "RenewableEnergyMember")
            add(element, other, member: "NonRenewableEnergyMember")
            add(element, renewable + other)
        }
        if let heat = use.heat {
            let heat = Decimal(heat, places: 2)
            total += heat
            if heat > 0 { found.gaps.append(.heatWithoutRow(heat)) }
        }
        if !use.unknown.isEmpty {
            found.gaps.append(.energyUnknown(use.unknown.map(SourceGap.Line.init)))
        } else if rows.contains(where: { $0.2 != nil }) || use.heat != nil {
            add("TotalEnergyConsumption", total)
        }
    }

    enum Row: Hashable { case electricity, fuels, heat }
}

extension EmissionCategory {
    fileprivate var row: EnergySources.Row {
        switch self {
        case .purchasedElectricity: .electricity
        case .districtHeat, .steam, .cooling: .heat
        default: .fuels
        }
    }
}
