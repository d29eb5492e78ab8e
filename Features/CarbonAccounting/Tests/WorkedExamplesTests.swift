import CarbonAccounting
import DatabasePlatform
import EmissionFactors
import Foundation
import Kernel
import TestSupport
import Testing

/// Published examples with their printed numbers.
@Suite struct WorkedExamplesTests {
    /// On paper: 1000 kWh × (0.18 kg CO₂ + 0.0003 kg CH₄ × 29.8 + 0.0001 kg N₂O × 273) per kWh
    /// = 1000 × (0.18 + 0.00894 + 0.0273) = 1000 × 0.21624 = 216.24 kg CO₂e.
    @Test func gas01PerGasFactorUnderAR6() throws {
        let inventory = CarbonSamples.inventory([
            CarbonSamples.entry(.stationaryCombustion, 1000, .kilowattHour, "gas-alone")
        ])
        let total = try inventory.kilograms(.location)
        #expect(close(total, 216.24))
        #expect(close(inventory.gases["ch4Fossil"], 0.3))
    }

    /// On paper: Scope 1 as in GAS-01 216.24 kg; electricity 10,000 kWh × 0.4 = 4000 kg location-based,
    /// × 0.52 = 5200 kg market-based. Totals 4216.24 and 5416.24; their sum (9632.48) appears nowhere.
    @Test func scopeTwo01TotalsStandSideBySide() throws {
        let inventory = CarbonSamples.inventory([
            CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHour, "gas-alone"),
            CarbonSamples.entry(2, .purchasedElectricity, 10_000, .kilowattHour, "grid"),
        ])
        let location = try inventory.kilograms(.location)
        let market = try inventory.kilograms(.market)
        #expect(close(location, 4216.24))
        #expect(close(market, 5416.24))
        let scopes = Scope.allCases.map { inventory.amount(of: $0) }
        #expect(close(scopes.reduce(0) { $0 + $1.location }, 4216.24))
        #expect(close(scopes.reduce(0) { $0 + $1.market }, 5416.24))
    }

    @Test func scopeTwo01AMissingMethodIsAnErrorAndNotZero() throws {
        let entries = [CarbonSamples.entry(7, .purchasedElectricity, 10_000, .kilowattHour, "grid")]
        let inventory = InventoryCalculation.inventory(
            of: CarbonSamples.input(entries, settings: CarbonSamples.settings(residual: false))
        )
        let location = try inventory.kilograms(.location)
        #expect(close(location, 4000))
        #expect(throws: MissingMethod(method: .market, lines: [CarbonSamples.id(7)])) {
            _ = try inventory.kilograms(.market)
        }
        #expect(inventory.isProvisional)
    }

    /// With the shipped potentials, for methane whose origin the example does not tell.
    ///
    /// On paper: 1000 t CH₄ = 1,000,000 kg × 28 = 28,000,000 kg = 28,000 t CO₂e; 28 ÷ 25 = 1.12.
    @Test func gwp01MethaneUnderAR5() throws {
        var input = CarbonSamples.input(
            [CarbonSamples.entry(.processEmissions, 1000, .tonne, "methane")],
            settings: CarbonSamples.settings(.ar5),
            catalogue: catalogue([CarbonSamples.factor("methane", .process, .kilogram, .gases(["ch4": 1]))])
        )
        input.table = CarbonHub.library.gwp
        let total = try InventoryCalculation.inventory(of: input).kilograms(.location)
        #expect(close(total, 28_000_000))
        let older = try CarbonHub.library.gwp.value(of: "ch4", in: .ar4)
        #expect(close(total / 1e6 / older, 1.12))
    }

    /// On paper: of 100 l with 7 % of biodiesel, 7 l × 0.168 kg + 93 l × 2.706 kg = 252.834 kg, 2.52834 kg per litre.
    @Test func desnz02BlendOfBiodieselAndDiesel() throws {
        let input = CarbonSamples.input(
            [
                CarbonSamples.entry(1, .mobileCombustion, 7, .litre, "biodiesel"),
                CarbonSamples.entry(2, .mobileCombustion, 93, .litre, "mineral-diesel"),
            ],
            catalogue: catalogue([
                CarbonSamples.factor("biodiesel", .mobileFuel, .litre, .equivalent(0.168, basis: .ar5)),
                CarbonSamples.factor("mineral-diesel", .mobileFuel, .litre, .equivalent(2.706, basis: .ar5)),
            ])
        )
        let total = try InventoryCalculation.inventory(of: input).kilograms(.location)
        #expect(close(total / 100, 2.52834))
    }

    private func catalogue(_ factors: [EmissionFactor]) -> FactorCatalogue {
        FactorCatalogue(edition: CarbonSamples.catalogue.edition, factors: factors)
    }

    /// All editions as shipped.
    private static let editions = Result {
        try FactorCatalogueLoader { ContentDigest.sha256(of: $0) }
            .load(directory: repositoryRoot.appendingPathComponent("Features/EmissionFactors/Content"))
    }

    private func shipped(_ entry: ActivityEntry, edition: String) throws -> Inventory {
        let library = try Self.editions.get()
        var input = CarbonSamples.input([entry], catalogue: try #require(library.catalogue(edition: edition)))
        (input.table, input.settings, input.year) = (library.gwp, .germany(), entry.year)
        return InventoryCalculation.inventory(of: input)
    }

    /// With the shipped factors: 5 km × (0.164 − 0.042) kg/pkm = 0.61 kg.
    @Test func de06CarAgainstMetro() throws {
        let way = CarbonSamples.entry(.commuting, 5, .passengerKilometre, "pkw")
        let car = try shipped(way, edition: "2026.1")
        let metro = try shipped(
            CarbonSamples.entry(.commuting, 5, .passengerKilometre, "strassenbahn"),
            edition: "2026.1"
        )
        let difference = try car.kilograms(.location) - metro.kilograms(.location)
        #expect(close(difference, 0.61))
    }

    /// With the edition of the example's year: 1,000,000 kWh × 0.363 kg/kWh = 363,000 kg = 363 t CO₂.
    @Test func de07AYearOfElectricity() throws {
        var entry = CarbonSamples.entry(.purchasedElectricity, 1000, .megawattHour, "strom-mix-de-co2")
        entry.period = ReportingYear(2024)!.period
        entry.year = ReportingYear(2024)!
        let inventory = try shipped(entry, edition: "2025.1")
        #expect(close(inventory[.purchasedElectricity].location, 363_000))
        #expect(close(inventory.bases[.carbonDioxideOnly], 363_000))
    }

    /// 1 m of rope × 0.5 kg/m × 1.5 kg CO₂e/kg = 0.75 kg.
    @Test func alloc01WeightFactorOnALength() throws {
        var entry = CarbonSamples.entry(.purchasedGoods, 1, .metre, "rope")
        entry.properties = [UnitProperty(kind: .massPerLength, value: 0.5, source: "data sheet")]
        let total = try CarbonSamples.inventory([entry]).kilograms(.location)
        #expect(close(total, 0.75))
    }

    /// Straight line of 100 km: train × 1.2, bus × 1.5, aeroplane + 95 km, car unchanged.
    @Test func trip01DetourUplift() {
        #expect(DetourUplift.train.travelled(kilometres: 100) == 120)
        #expect(DetourUplift.bus.travelled(kilometres: 100) == 150)
        #expect(DetourUplift.plane.travelled(kilometres: 100) == 195)
        #expect(DetourUplift.car.travelled(kilometres: 100) == 100)
    }

    /// 1000 × (1 − 0.042 × 5) = 790.
    @Test func sbti01LinearContraction() {
        let base = ReportingYear(2025)!
        let value = TargetPath.linear1_5.kilograms(in: ReportingYear(2030)!, base: base, baseline: 1000)
        #expect(close(value, 790))
    }

    @Test func sbti03OtherRates() {
        #expect(TargetPath.linearWellBelow2.yearlyRate == 0.025)
        #expect(TargetCriteria.linearTwoDegrees == 0.0123)
        #expect(TargetCriteria.scopeThreeShare == 0.4)
        #expect(TargetCriteria.nearTermHorizon == 5...10)
        #expect(TargetCriteria.netZeroReduction == 0.9)
    }

    /// Half of the way from 2020 to 2050: 4.0 → 2.0.
    @Test func sbti05MidpointOfConvergence() throws {
        let path = try #require(
            IntensityConvergence(
                base: ReportingYear(2020)!,
                baseline: 4,
                benchmark: 0,
                convergence: ReportingYear(2050)!
            )
        )
        #expect(close(path.intensity(in: ReportingYear(2035)!), 2))
    }
}
