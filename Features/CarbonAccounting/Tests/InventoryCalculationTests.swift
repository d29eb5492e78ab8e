import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@Suite struct InventoryCalculationTests {
    private func problem(_ change: (inout ActivityEntry) -> Void) -> LineProblem? {
        var entry = CarbonSamples.entry(.stationaryCombustion, 1000, .kilowattHour, "gas")
        change(&entry)
        let inventory = CarbonSamples.inventory([entry])
        #expect(inventory.lines.isEmpty == !inventory.incomplete.isEmpty)
        return inventory.incomplete.first?.problem
    }

    @Test func missingIsNeverZero() {
        #expect(problem { $0.amount = nil } == .amountMissing)
        #expect(problem { $0.factor = .none } == .factorMissing)
        #expect(problem { $0.factor = .custom("x") } == .customFactorUnknown("x"))
        #expect(problem { $0.unit = .litre }?.isConversion == true)
        #expect(problem { $0.site = CarbonSamples.id(5) } == .siteOutsideBoundary)
        #expect(problem { _ in } == nil)
    }

    /// A site of which nothing counts keeps no year open, and adds nothing.
    @Test func linesOutsideTheBoundaryStandApart() throws {
        let gas = CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas-alone")
        let apart = CarbonSamples.entry(2, .mobileCombustion, nil, .litre, nil, site: CarbonSamples.office)
        let inventory = InventoryCalculation.inventory(
            of: CarbonSamples.input([gas, apart], shares: [CarbonSamples.hall: 1, CarbonSamples.office: 0])
        )
        #expect(!inventory.isProvisional)
        #expect(inventory.outside.map(\.id) == [apart.id])
        let total = try inventory.kilograms(.location)
        #expect(close(total, 216.24))
        let summary = InventorySummary(inventory, draws: 100)
        #expect(summary.outside?.map(\.lines) == [1])
        #expect(summary.outside?.map(\.site) == [CarbonSamples.office])
        #expect(!ReleaseCheck(inventory).obstacles.contains(.incomplete(lines: [apart.id])))
    }

    @Test func impossibleAmountsAreRefused() {
        #expect(problem { $0.amount = -1 } == .amountNegative(-1))
        #expect(problem { $0.amount = 1e300 } == .amountOutOfRange(1e300))
        #expect(problem { $0.amount = .infinity } == .amountOutOfRange(.infinity))
    }

    @Test func anIncompleteLineMakesTheTotalProvisional() throws {
        let inventory = CarbonSamples.inventory([
            CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas"),
            CarbonSamples.entry(2, .mobileCombustion, nil, .litre, "gas"),
        ])
        #expect(inventory.isProvisional)
        #expect(inventory.incomplete.map(\.id) == [CarbonSamples.id(2)])
        let total = try inventory.kilograms(.location)
        #expect(close(total, 246.24))
    }

    /// A bill from 17 December to 15 January has 30 days; 15 of them lie in 2025.
    @Test func onlyDaysOfTheYearCount() throws {
        var entry = CarbonSamples.entry(.stationaryCombustion, 300, .kilowattHour, "gas-alone")
        entry.period = DatePeriod(
            first: LocalDate(year: 2025, month: 12, day: 17)!,
            last: LocalDate(year: 2026, month: 1, day: 15)!
        )!
        let total = try CarbonSamples.inventory([entry]).kilograms(.location)
        #expect(close(total, 150 * 0.21624))
        entry.period = ReportingYear(2024)!.period
        #expect(CarbonSamples.inventory([entry]).incomplete.map(\.problem) == [.periodOutsideYear])
    }

    /// Equity share of 40 %: 0.4 × 216.24 = 86.496 kg.
    @Test func theShareOfTheSiteCounts() throws {
        let entries = [CarbonSamples.entry(.stationaryCombustion, 1000, .kilowattHour, "gas-alone")]
        let inventory = InventoryCalculation.inventory(
            of: CarbonSamples.input(entries, shares: [CarbonSamples.hall: 0.4])
        )
        let total = try inventory.kilograms(.location)
        #expect(close(total, 86.496))
    }

    /// 100 kg recycled at −0.5 kg: 50 kg avoided beside the balance, nothing netted.
    @Test func creditsAreReportedApart() throws {
        var credit = CarbonSamples.entry(2, .waste, 100, .kilogram, "recycling")
        credit.kind = .avoidedEmissions
        var certificate = CarbonSamples.entry(3, .waste, -1, .tonne, nil)
        certificate.kind = .carbonCredit
        certificate.method = .supplierFigure(
            SupplierFigure(kilogramsPerUnit: 1, unit: .kilogram, source: "register entry 1")
        )
        let inventory = CarbonSamples.inventory([
            CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas-alone"), credit, certificate,
        ])
        let total = try inventory.kilograms(.location)
        #expect(close(total, 216.24))
        #expect(close(inventory.kilograms(beside: .avoidedEmissions), 50))
        #expect(close(inventory.kilograms(beside: .carbonCredit), 1000))
        #expect(inventory.categories.reduce(0) { $0 + $1.location } == total)
    }

    @Test func aChainTypedByHandIsNotCountedAgain() throws {
        let inventory = CarbonSamples.inventory([
            CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas"),
            CarbonSamples.entry(2, .fuelAndEnergy, 1000, .kilowattHour, "gas-upstream"),
            CarbonSamples.entry(3, .fuelAndEnergy, 1000, .kilowattHour, "gas-upstream", site: CarbonSamples.office),
        ])
        #expect(inventory.incomplete.map(\.id) == [CarbonSamples.id(2)])
        #expect(inventory.incomplete.map(\.problem) == [.upstreamAlreadyCounted(series: "gas-upstream")])
        #expect(close(inventory[.fuelAndEnergy].location, 60))
    }

    @Test func entriesOfOtherYearsAreLeftAlone() {
        var entry = CarbonSamples.entry(.stationaryCombustion, 1000, .kilowattHour, "gas")
        entry.year = ReportingYear(2024)!
        let inventory = CarbonSamples.inventory([entry])
        #expect(inventory.lines.isEmpty && inventory.incomplete.isEmpty)
    }

    /// Ten thousand lines of two kinds are resolved twice.
    @Test func equalKindsShareOneCoefficient() throws {
        var plan = CalculationPlan(CarbonSamples.input([]).calculator)
        for number in 0..<10_000 {
            let series = number.isMultiple(of: 2) ? "gas" : "gas-alone"
            let entry = CarbonSamples.entry(number, .stationaryCombustion, 1, .kilowattHour, series)
            _ = try plan.coefficient(for: LineKey(entry, contracts: [:]))
        }
        #expect(plan.count == 2)
    }
}

extension LineProblem {
    fileprivate var isConversion: Bool { if case .conversion = self { true } else { false } }
}
