import CarbonAccounting
import EmissionFactors
import Foundation
import Kernel
import SustainabilityReporting
import Testing

@Suite struct EnergyUseTests {
    private func findings(_ entries: [ActivityEntry], _ contracts: [EnergyContract] = []) -> SourceFindings {
        SourceFindings(
            SourceSamples.input { $0.inventory = SourceSamples.inventory(entries, contracts: contracts) }
        )
    }

    private func energy(_ found: SourceFindings, _ element: ElementName, _ member: String = "") -> String? {
        SourceSamples.number(found, element, member)
    }

    /// 100,000 kWh(Hs) × 0.903 = 90,300 kWh(Hi) = 90.3 MWh
    @Test func gasOfTheBillBecomesLowerHeatingValue() {
        let gas = SourceSamples.entry(1, .stationaryCombustion, 100_000, .kilowattHourHigher, "erdgas-hs")
        let found = findings([gas])
        #expect(energy(found, "EnergyConsumptionFromFuels") == "90.3")
        #expect(energy(found, "EnergyConsumptionFromFuels", "NonRenewableEnergyMember") == "90.3")
        #expect(energy(found, "EnergyConsumptionFromFuels", "RenewableEnergyMember") == "0")
        #expect(energy(found, "TotalEnergyConsumption") == "90.3")
        #expect(energy(found, "EnergyConsumptionFromElectricity") == nil)
        let value = found.values[FactKey("EnergyConsumptionFromFuels")]
        #expect(value?.origin == .balance)
        #expect(value?.address == "/klimabilanz/2025")
        #expect(value?.fact.unit == .megawattHours)
    }

    /// 1,000 l × 10.0461 kWh/l = 10,046 kWh = 10.05 MWh; 4 t × 4.8 kWh/kg = 19,200 kWh = 19.2 MWh; 10.05 + 19.2 = 29.25
    @Test func dieselIsFossilPelletsAreNot() {
        let found = findings([
            SourceSamples.entry(1, .mobileCombustion, 1000, .litre, "diesel"),
            SourceSamples.entry(2, .stationaryCombustion, 4, .tonne, "uk-holzpellets-t"),
        ])
        #expect(energy(found, "EnergyConsumptionFromFuels", "NonRenewableEnergyMember") == "10.05")
        #expect(energy(found, "EnergyConsumptionFromFuels", "RenewableEnergyMember") == "19.2")
        #expect(energy(found, "EnergyConsumptionFromFuels") == "29.25")
    }

    /// 50,000 kWh of which 80 % are green: 40 MWh and 10 MWh.
    @Test func aGreenContractMakesItsShareRenewable() {
        let contract = SourceSamples.contract(90, .greenTariff, share: 0.8)
        let power = SourceSamples.entry(
            1,
            .purchasedElectricity,
            50_000,
            .kilowattHour,
            "strom-mix-de",
            contract: contract.id
        )
        let found = findings([power], [contract])
        #expect(energy(found, "EnergyConsumptionFromElectricity", "RenewableEnergyMember") == "40")
        #expect(energy(found, "EnergyConsumptionFromElectricity", "NonRenewableEnergyMember") == "10")
        #expect(energy(found, "EnergyConsumptionFromElectricity") == "50")
    }

    /// Criteria that are open, and the mix of a supplier, make nothing renewable.
    @Test func aClaimWithoutProofStaysFossil() {
        var unproven = SourceSamples.contract(90, .greenTariff)
        unproven.criteria = ScopeTwoQuality()
        let mix = SourceSamples.contract(91, .supplierMix)
        let found = findings(
            [
                SourceSamples.entry(
                    1,
                    .purchasedElectricity,
                    30,
                    .megawattHour,
                    "strom-mix-de",
                    contract: unproven.id
                ),
                SourceSamples.entry(2, .purchasedElectricity, 20, .megawattHour, "strom-mix-de", contract: mix.id),
            ],
            [unproven, mix]
        )
        #expect(energy(found, "EnergyConsumptionFromElectricity", "RenewableEnergyMember") == "0")
        #expect(energy(found, "EnergyConsumptionFromElectricity", "NonRenewableEnergyMember") == "50")
    }

    /// 12,000 kWh from the roof, 38,000 kWh from the grid: 12 + 38 = 50 MWh
    @Test func ownSupplyStandsByItself() {
        let roof = SourceSamples.contract(90, .ownSupply)
        let found = findings(
            [
                SourceSamples.entry(1, .purchasedElectricity, 12_000, .kilowattHour, nil, contract: roof.id),
                SourceSamples.entry(2, .purchasedElectricity, 38_000, .kilowattHour, "strom-mix-de"),
            ],
            [roof]
        )
        #expect(energy(found, "EnergyConsumptionFromSelfGeneratedElectricity", "RenewableEnergyMember") == "12")
        #expect(energy(found, "EnergyConsumptionFromSelfGeneratedElectricity") == "12")
        #expect(energy(found, "EnergyConsumptionFromElectricity") == "38")
        #expect(energy(found, "TotalEnergyConsumption") == "50")
    }

    @Test func refrigerantIsNoEnergy() {
        let found = findings([SourceSamples.entry(1, .fugitiveEmissions, 2, .kilogram, "kaeltemittel-r410a")])
        #expect(found.values.keys.allSatisfy { !$0.element.rawValue.hasPrefix("EnergyConsumption") })
        #expect(energy(found, "TotalEnergyConsumption") == nil)
    }

    /// 30,000 kWh of district heat count in the total (90.3 + 30 = 120.3 MWh) and in no row.
    @Test func heatHasNoRow() {
        let found = findings([
            SourceSamples.entry(1, .stationaryCombustion, 100_000, .kilowattHourHigher, "erdgas-hs"),
            SourceSamples.entry(2, .districtHeat, 30_000, .kilowattHour, "fernwaerme-de"),
        ])
        #expect(energy(found, "TotalEnergyConsumption") == "120.3")
        #expect(found.gaps.contains(.heatWithoutRow(30)))
    }

    @Test func energyThatNobodyCanTellIsNamedAndNeverNought() {
        var car = SourceSamples.entry(1, .mobileCombustion, 9000, .kilometre, nil)
        let figure = SupplierFigure(kilogramsPerUnit: 0.2, unit: .kilometre, source: "Leasing")
        car.method = .supplierFigure(figure)
        let found = findings([
            car, SourceSamples.entry(2, .stationaryCombustion, nil, .kilowattHourHigher, "erdgas-hs"),
            SourceSamples.entry(3, .purchasedElectricity, 10, .megawattHour, "strom-mix-de"),
        ])
        #expect(energy(found, "EnergyConsumptionFromFuels") == nil)
        #expect(energy(found, "TotalEnergyConsumption") == nil)
        #expect(energy(found, "EnergyConsumptionFromElectricity") == "10")
        let named = found.gaps.compactMap { gap -> [String]? in
            if case .energyUnknown(let lines) = gap { lines.map(\.description) } else { nil }
        }
        #expect(named == [["Zeile 1", "Zeile 2"]])
    }

    /// What the shipped catalogue calls biomass, and nothing else.
    @Test func biomassIsToldFromTheCatalogue() throws {
        let words = ["holz", "pellet", "hackschnitzel", "stroh", "bio", "klaergas", "rapsoel", "rme", "hvo"]
        let fuels = SourceSamples.library.newest.factors.filter { factor in
            guard factor.activity == .stationaryFuel || factor.activity == .mobileFuel else { return false }
            return factor.boundary != .upstream && factor.purposes.contains(.inventory)
        }
        #expect(fuels.count > 100)
        for fuel in fuels {
            let sounds = words.contains { (word: String) in fuel.series.contains(word) }
            let entry = SourceSamples.entry(1, .stationaryCombustion, 1, fuel.unit, fuel.series)
            let use = EnergyUse(SourceSamples.inventory([entry]))
            guard let amount = use.fuels else { continue }
            #expect((amount.renewable > 0) == sounds, "\(fuel.series)")
        }
    }
}
