import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

/// Electricity: grid 0.4, residual mix 0.52, contract as stated; 1000 kWh each time.
@Suite struct ScopeTwoCalculationTests {
    private func line(_ series: String?, _ contract: EnergyContract?) -> Inventory {
        var entry = CarbonSamples.entry(.purchasedElectricity, 1000, .kilowattHour, series)
        entry.contract = contract?.id
        return InventoryCalculation.inventory(of: CarbonSamples.input([entry], contracts: contract.map { [$0] } ?? []))
    }

    @Test func withoutContractTheResidualMixCounts() {
        let amount = line("grid", nil)[.purchasedElectricity]
        #expect(close(amount.location, 400))
        #expect(close(amount.market, 520))
    }

    @Test func aContractThatMeetsAllEightCriteriaCounts() {
        let amount = line("grid", CarbonSamples.contract(.greenTariff, kilograms: 0.01))[.purchasedElectricity]
        #expect(close(amount.location, 400))
        #expect(close(amount.market, 10))
    }

    @Test func oneOpenCriterionBringsTheResidualMixBack() throws {
        var criteria = ScopeTwoQuality.fulfilled
        criteria[.soleClaim] = .init(.unknown)
        let inventory = line("grid", CarbonSamples.contract(.certificates, criteria: criteria))
        #expect(close(inventory[.purchasedElectricity].market, 520))
        let marks = inventory.lines[0].coefficient.substitutions
        #expect(marks.contains(.instrumentNotCounted(CarbonSamples.id(900))))
    }

    /// Share 60 %: 600 kWh × 0 + 400 kWh × 0.52 = 208 kg.
    @Test func theRestOutsideTheContractTakesTheResidualMix() {
        let inventory = line("grid", CarbonSamples.contract(.greenTariff, share: 0.6))
        #expect(close(inventory[.purchasedElectricity].market, 208))
    }

    /// The contract begins on 1 July: 184 of 365 days. 1000 × (1 − 184 ÷ 365) × 0.52 = 257.863… kg.
    @Test func aContractCountsForItsDaysOnly() {
        let half = DatePeriod(
            first: LocalDate(year: 2025, month: 7, day: 1)!,
            last: LocalDate(year: 2026, month: 6, day: 30)!
        )!
        let inventory = line("grid", CarbonSamples.contract(.greenTariff, period: half))
        #expect(close(inventory[.purchasedElectricity].market, 520 * 181 / 365))
    }

    /// A bill of 1000 kWh from 17 December to 15 January, a tariff for 2025: 15 of 30 days count, 500 kWh, and all of
    /// them are under the tariff: 500 × 0.01 = 5 kg.
    @Test func aContractCoversTheDaysOfTheYearAndNotOfTheBill() {
        let contract = CarbonSamples.contract(.greenTariff, kilograms: 0.01)
        var entry = CarbonSamples.entry(.purchasedElectricity, 1000, .kilowattHour, "grid")
        entry.contract = contract.id
        entry.period = DatePeriod(
            first: LocalDate(year: 2025, month: 12, day: 17)!,
            last: LocalDate(year: 2026, month: 1, day: 15)!
        )!
        let inventory = InventoryCalculation.inventory(of: CarbonSamples.input([entry], contracts: [contract]))
        #expect(close(inventory[.purchasedElectricity].location, 200))
        #expect(close(inventory[.purchasedElectricity].market, 5))
    }

    /// 400 of 1000 kWh from the roof: 0 kg in both totals; the rest 600 × 0.4 = 240 and 600 × 0.52 = 312 kg;
    /// upstream of the grid part 600 × 0.05 = 30 kg.
    @Test func ownSupplyCountsInBothTotals() {
        let inventory = line("grid-up", CarbonSamples.contract(.ownSupply, share: 0.4))
        #expect(close(inventory[.purchasedElectricity].location, 240))
        #expect(close(inventory[.purchasedElectricity].market, 312))
        #expect(close(inventory[.fuelAndEnergy].location, 30))
        #expect(close(inventory[.fuelAndEnergy].market, 30))
        #expect(inventory.missingUpstream.count == 1)
    }

    @Test func ownSupplyAloneNeedsNoFactor() throws {
        let inventory = line(nil, CarbonSamples.contract(.ownSupply))
        let total = try inventory.kilograms(.market)
        #expect(total == 0)
        #expect(inventory.incomplete.isEmpty)
    }

    @Test func heatWithoutResidualMixTakesTheLocationFigureAndSaysSo() {
        let inventory = CarbonSamples.inventory([CarbonSamples.entry(.districtHeat, 1000, .kilowattHour, "heat")])
        #expect(inventory[.districtHeat] == DualAmount(location: 300, market: 300))
        #expect(inventory.lines[0].coefficient.substitutions.contains(.locationForMarket))
    }

    private func cooling(_ contract: EnergyContract) -> Inventory {
        var entry = CarbonSamples.entry(.cooling, 1000, .kilowattHour, nil)
        entry.contract = contract.id
        return InventoryCalculation.inventory(of: CarbonSamples.input([entry], contracts: [contract]))
    }

    /// No grid average of cooling exists: 1000 kWh × 0.08 = 80 kg by both methods, and the location says why.
    @Test func coolingIsBalancedWithTheFigureOfItsContract() {
        var contract = CarbonSamples.contract(.supplierMix, kilograms: 0.08)
        contract.category = .cooling
        let counted = cooling(contract)
        #expect(counted[.cooling] == DualAmount(location: 80, market: 80))
        #expect(counted.lines[0].coefficient.substitutions == [.contractForLocation(contract.id)])
        contract.criteria[.soleClaim] = .init(.unknown)
        let open = cooling(contract)
        #expect(open[.cooling] == DualAmount(location: 80, market: 80))
        #expect(open.lines[0].coefficient.substitutions.contains(.instrumentNotCounted(contract.id)))
        contract.kilogramsPerKilowattHour = nil
        #expect(cooling(contract).incomplete.map(\.problem) == [.contractFigureMissing])
    }

    @Test func anOwnFigureOfCoolingCountsByBothMethods() {
        var entry = CarbonSamples.entry(.cooling, 1000, .kilowattHour, nil)
        entry.factor = .custom("cold")
        var input = CarbonSamples.input([entry])
        input.customFactors = [CarbonSamples.ownFactor("own-cold", .cooling, 0.07)]
        #expect(
            InventoryCalculation.inventory(of: input)[.cooling] == DualAmount(location: 70, market: 70)
        )
    }

    /// A market-based factor alone: the location-based figure comes from the grid series.
    @Test func aMarketFactorIsNeverUsedForTheLocation() {
        let amount = line("residual", nil)[.purchasedElectricity]
        #expect(close(amount.location, 400))
        #expect(close(amount.market, 520))
    }

    @Test func supplierFiguresBelongIntoContracts() {
        var entry = CarbonSamples.entry(.purchasedElectricity, 1000, .kilowattHour, "grid")
        entry.method = .supplierFigure(SupplierFigure(kilogramsPerUnit: 0, unit: .kilowattHour, source: "letter"))
        let inventory = CarbonSamples.inventory([entry])
        #expect(inventory.incomplete.map(\.problem) == [.supplierFigureNeedsContract])
    }

    /// A firm's own electricity figure is a claim without contract: refused by the market-based method and where no
    /// method is named, also for the location. Its own figure of the grid counts like any other: 1000 × 0.1 kg.
    @Test(arguments: [Scope2Method?.none, .market, .location])
    func anOwnElectricityFigureNeedsAContract(method: Scope2Method?) {
        var own = CarbonSamples.entry(.purchasedElectricity, 1000, .kilowattHour, nil)
        own.factor = .custom("green")
        var input = CarbonSamples.input([own])
        input.customFactors = [CarbonSamples.ownFactor("own-green", .electricity, 0.1, method: method)]
        let inventory = InventoryCalculation.inventory(of: input)
        guard method == .location else {
            #expect(inventory.incomplete.map(\.problem) == [.supplierFigureNeedsContract])
            return
        }
        #expect(close(inventory[.purchasedElectricity].location, 100))
        #expect(close(inventory[.purchasedElectricity].market, 520))
    }

    @Test func unknownAndForeignContractsAreNamed() {
        var entry = CarbonSamples.entry(.purchasedElectricity, 1000, .kilowattHour, "grid")
        entry.contract = CarbonSamples.id(900)
        #expect(CarbonSamples.inventory([entry]).incomplete.map(\.problem) == [.contractUnknown])
        var contract = CarbonSamples.contract(.greenTariff)
        contract.sites = [CarbonSamples.office]
        let inventory = InventoryCalculation.inventory(of: CarbonSamples.input([entry], contracts: [contract]))
        #expect(inventory.incomplete.map(\.problem) == [.contractDoesNotFit])
    }
}
