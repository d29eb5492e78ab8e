import CarbonAccounting
import CarbonAccountingStorage
import EmissionFactors
import Kernel
import Testing

import struct Kernel.Unit

@testable import CarbonAccountingWeb

/// Lines with the shipped factors, as a firm enters them.
@Suite struct ShippedFactorsTests {
    private func inventory(
        _ category: EmissionCategory,
        _ amount: Double,
        _ unit: Unit,
        _ series: String,
        properties: [UnitProperty] = [],
        set: GWPSet = .ar6
    ) -> Inventory {
        var entry = CarbonSamples.entry(category, amount, unit, series)
        entry.properties = properties
        return InventoryCalculation.inventory(of: inventoryInput([entry], set: set))
    }

    private func inventoryInput(_ entries: [ActivityEntry], set: GWPSet = .ar6) -> InventoryInput {
        InventoryInput(
            year: CarbonSamples.year,
            entries: entries,
            catalogue: CarbonHub.library.newest,
            table: CarbonHub.library.gwp,
            settings: .germany(set: set),
            siteShares: [CarbonSamples.hall: 1]
        )
    }

    private func line(
        _ category: EmissionCategory,
        _ amount: Double,
        _ unit: Unit,
        _ series: String,
        set: GWPSet = .ar6
    ) throws -> InventoryLine {
        let inventory = inventory(category, amount, unit, series, set: set)
        return try #require(inventory.lines.first, "\(inventory.incomplete.map(\.problem))")
    }

    /// 10 t of pellets: 10 × 55.19389 = 551.9389 kg in Scope 1, 10 × 177 = 1770 kg in 3.3, 10 × 1677.18 = 16,771.8 kg
    /// of biogenic CO₂ outside the scopes, once. The same from 48,000 kWh at 4.8 kWh per kg.
    @Test(arguments: [(10.0, Unit.tonne), (48_000, .kilowattHourLower)])
    func aPelletBoilerCanBeBalanced(amount: Double, unit: Unit) throws {
        let line = try line(.stationaryCombustion, amount, unit, "uk-holzpellets-t")
        #expect(close(line.kilograms(.location), 551.9389))
        #expect(close(line.upstreamKilograms, 1770))
        #expect(close(line.biogenicCO2, 16_771.8))
        #expect(line.coefficient.missingUpstream == nil)
    }

    /// The gases of natural gas give the published 0.20199 kg CO₂e back under the set they were derived with: methane
    /// of combustion weighs 28, not 30.
    @Test func gasesOfCombustionGiveThePublishedFigureBack() throws {
        let line = try line(.stationaryCombustion, 1_000_000, .kilowattHourLower, "uk-erdgas", set: .ar5)
        #expect(close(line.kilograms(.location), 201_990, 1e-5))
    }

    /// No residual mix of France or Belgium is shipped: their own grid stands in, marked, and never the German residual
    /// mix. 1 MWh in France emits what its grid emits, by both methods.
    @Test(arguments: [("strom-netz-fr", "FR"), ("strom-netz-be", "BE"), ("uk-strom", "GB"), ("strom-netz-nl", "NL")])
    func electricityAbroadNeverTakesTheGermanResidualMix(series: String, country: String) throws {
        let line = try line(.purchasedElectricity, 1, .megawattHour, series)
        let location = try #require(line.kilograms(.location))
        let market = try #require(line.kilograms(.market))
        #expect(close(market, location))
        #expect(line.coefficient.substitutions.contains(.locationForMarket))
        for case .factor(let factor, _)? in line.coefficient.parts.map(\.steps.last) {
            #expect(factor.region == country)
        }
    }

    /// The residual mix of the reporting year itself: 1000 kWh × 0.70147 kg.
    @Test func electricityInGermanyTakesTheGermanResidualMix() throws {
        let line = try line(.purchasedElectricity, 1, .megawattHour, "strom-mix-de")
        let market = try #require(line.coefficient.parts.first { $0.membership == .market })
        #expect(market.figureID == "strom-residualmix-de:2025")
        #expect(close(line.kilograms(.market), 701.47))
        #expect(market.substitutions == [.carbonDioxideOnly])
        #expect(!line.coefficient.substitutions.contains(.locationForMarket))
    }

    /// „Ökostrom“ is the first hit of many: without a contract the line says what is needed, and with one it counts.
    @Test func greenElectricityCountsByItsContract() throws {
        let problems = inventory(.purchasedElectricity, 1000, .kilowattHour, "oekostrom-de").incomplete.map(\.problem)
        #expect(problems == [.tariffNeedsContract(factorID: "oekostrom-de:2022")])
        var entry = CarbonSamples.entry(.purchasedElectricity, 1000, .kilowattHour, "oekostrom-de")
        var input = inventoryInput([])
        input.contracts = [CarbonSamples.contract(.greenTariff, kilograms: 0.01)]
        entry.contract = input.contracts[0].id
        input.entries = [entry]
        let line = try #require(InventoryCalculation.inventory(of: input).lines.first)
        #expect(close(line.kilograms(.market), 10))
        #expect((line.kilograms(.location) ?? 0) > 100)
    }

    @Test func theSearchSaysWhatGreenElectricityNeeds() throws {
        let basis = YearBasis(input: inventoryInput([]), catalogue: CarbonHub.library.newest)
        let hits = FactorSearch(basis: basis, category: .purchasedElectricity, way: .amount).hits("Ökostrom")
        let hit = try #require(hits.first { $0.factor.series == "oekostrom-de" })
        #expect(hit.obstacle == .tariffNeedsContract(factorID: hit.factor.id))
        #expect(hits.allSatisfy { $0.factor.series != "strom-mix-de" || $0.obstacle == nil })
    }

    /// 1000 kWh × 0.316 kg by both methods, the market-based one marked; the chain of 33.41 kg is a marked proxy.
    @Test func districtHeatSaysThatItsLocationStandsInForTheMarket() throws {
        let line = try line(.districtHeat, 1000, .kilowattHour, "fernwaerme-de")
        #expect(close(line.kilograms(.location), 316))
        #expect(close(line.kilograms(.market), 316))
        #expect(close(line.upstreamKilograms, 33.41))
        #expect(line.coefficient.substitutions.contains(.locationForMarket))
        #expect(line.coefficient.parts.first { $0.isUpstream }?.substitutions.contains(.proxy) == true)
    }

    /// Diesel for vehicles and for engines is one published figure: what it is wrong by, both lines are, so their
    /// scatter adds up straight, 3 + 1 = 4 and not √(3² + 1²).
    @Test func aFigurePerTwoUnitsScattersOnce() throws {
        func spread(_ entries: [ActivityEntry]) -> Double {
            UncertaintyModel(InventoryCalculation.inventory(of: inventoryInput(entries))).deviation(.location)
        }
        let lower = CarbonSamples.entry(1, .mobileCombustion, 3000, .litre, "diesel")
        let other = CarbonSamples.entry(2, .stationaryCombustion, 1000, .litre, "diesel-stationaer")
        #expect(close(spread([lower, other]), spread([lower]) + spread([other])))
        let oil = CarbonSamples.entry(3, .stationaryCombustion, 1000, .litre, "heizoel-el")
        #expect(spread([lower, oil]) < spread([lower]) + spread([oil]))
    }

    /// Gas per kWh(Hi) brings its chain; the same chain typed per kWh(Hs) would count it again.
    @Test func aChainPerAnotherUnitIsTheSameChain() {
        var input = inventoryInput([
            CarbonSamples.entry(1, .stationaryCombustion, 1000, .kilowattHourLower, "uk-erdgas"),
            CarbonSamples.entry(2, .fuelAndEnergy, 1000, .kilowattHourHigher, "uk-erdgas-vorkette-hs"),
        ])
        let problems = InventoryCalculation.inventory(of: input).incomplete.map(\.problem)
        #expect(problems == [.upstreamAlreadyCounted(series: "uk-erdgas-vorkette-hs")])
        input.entries.removeFirst()
        #expect(InventoryCalculation.inventory(of: input).incomplete.isEmpty)
    }

    @Test(arguments: [
        ("heizoel-el-kg", Unit.kilogram), ("heizoel-s-kg", .kilogram), ("mittelschweres-oel", .litre),
        ("fettkohle-nuss", .tonne), ("anthrazit", .tonne), ("petrolkoks", .kilowattHourLower),
        ("erdgas-lfu", .kilowattHourLower), ("heizoel-leicht-lfu", .kilowattHourLower),
    ])
    func heatingFuelsBringTheirChain(series: String, unit: Unit) throws {
        let line = try line(.stationaryCombustion, 1000, unit, series)
        #expect(line.coefficient.missingUpstream == nil)
        #expect(line.upstreamKilograms > 0)
    }

    /// The chain of a tonne: 1000 kg of diesel × 752.0276 kg/t = 752.0276 kg.
    @Test(arguments: [
        ("diesel-kg", Unit.kilogram, 752.0276), ("benzin-kg", .kilogram, 815.93523),
        ("kerosin-kg", .kilogram, 661.79468), ("kerosin-kwh", .kilowattHourLower, 54.24),
        ("flugbenzin", .litre, 614.25), ("flugbenzin-kg", .kilogram, 813.26357),
    ])
    func fuelsForVehiclesBringTheirChain(series: String, unit: Unit, kilograms: Double) throws {
        let line = try line(.mobileCombustion, 1000, unit, series)
        #expect(close(line.upstreamKilograms, kilograms))
    }

    /// Each amount by hand: 1000 m³ × 2.02231 kg CO₂ and some methane; 1 t and 1000 kg of gas alike; 1000 kg of CNG ×
    /// 12.674 kWh(Hi) ÷ 0.903 = 14,035.4 kWh(Hs); 1000 l of LPG × 0.529749 kg = 529.749 kg.
    @Test(arguments: [
        ("uk-erdgas-m3", EmissionCategory.stationaryCombustion, Unit.cubicMetre, 2022.31),
        ("uk-erdgas-t", .stationaryCombustion, .tonne, 2_502_680), ("cng", .mobileCombustion, .kilogram, 2545),
        ("fluessiggas", .stationaryCombustion, .litre, 529.749 * 3.0),
        ("autogas", .mobileCombustion, .litre, 529.749 * 3.0),
        ("heizoel-el-kwh", .stationaryCombustion, .kilowattHourHigher, 250),
        ("diesel", .mobileCombustion, .kilowattHourHigher, 250),
        ("benzin", .mobileCombustion, .kilowattHourHigher, 246),
    ])
    func fuelsAreTakenInTheUnitsTheyAreSoldIn(
        series: String,
        category: EmissionCategory,
        unit: Unit,
        roughly: Double
    ) throws {
        let line = try line(category, 1000, unit, series)
        let kilograms = try #require(line.kilograms(.location))
        #expect(abs(kilograms / roughly - 1) < 0.03)
        #expect(line.coefficient.missingUpstream == nil)
    }

    /// Gas by the cubic metre needs what stands on its bill, also with a factor that knows its heating value per kg.
    @Test func cubicMetresOfGasAskForTheBill() {
        let problems = inventory(.stationaryCombustion, 1000, .cubicMetre, "uk-erdgas").incomplete.map(\.problem)
        #expect(
            problems == [
                .conversion(
                    .missingProperty(
                        .higherHeatingValuePerStandardVolume,
                        from: .standardCubicMetre,
                        to: .kilowattHourHigher
                    )
                )
            ]
        )
    }

    @Test(arguments: [
        ("uk-hackschnitzel-t", Unit.tonne), ("uk-scheitholz-t", .tonne), ("uk-stroh-t", .tonne),
        ("uk-hvo-stationaer-l", .litre), ("uk-biodiesel-stationaer-l", .litre), ("uk-biopropan-l", .litre),
        ("uk-biomethan", .kilowattHourHigher), ("uk-biogas", .kilowattHourLower),
    ])
    func everyBiofuelHasADirectFigureItsChainAndItsBiogenicCarbonDioxide(series: String, unit: Unit) throws {
        let line = try line(.stationaryCombustion, 1000, unit, series)
        #expect((line.kilograms(.location) ?? 0) > 0)
        #expect(line.upstreamKilograms > 0)
        #expect(line.biogenicCO2 > 0)
    }
}
