import EmissionFactors
import Testing

@Suite struct FactorEmissionEquivalentTests {
    private let table = FactorSamples.table

    /// 1000 kWh × (0.18 kg CO₂ + 0.0003 kg CH₄ × 29.8 + 0.0001 kg N₂O × 273)
    /// = 1000 × (0.18 + 0.00894 + 0.0273) = 216.24 kg CO₂e
    @Test func weighsEachGasWithTheSixthReport() throws {
        let emission = FactorEmission.gases(["co2": 0.18, "ch4Fossil": 0.0003, "n2o": 0.0001])
        let value = try emission.co2e(gwp: .ar6, table: table)
        #expect(abs(1000 * value.kilograms - 216.24) < 1e-6)
        #expect(value.basis == .computed(.ar6))
        #expect(value.perGas.map(\.gas) == ["co2", "n2o", "ch4Fossil"])
        #expect(value.perGas[2].kilograms == 0.0003)
        #expect(abs(value.perGas[2].equivalent - 0.00894) < 1e-12)
    }

    /// 0.18 + 0.0003 × 30 + 0.0001 × 265 = 0.18 + 0.009 + 0.0265 = 0.2155
    @Test func weighsTheSameGasesWithTheFifthReport() throws {
        let emission = FactorEmission.gases(["co2": 0.18, "ch4Fossil": 0.0003, "n2o": 0.0001])
        #expect(abs(try emission.co2e(gwp: .ar5, table: table).kilograms - 0.2155) < 1e-12)
    }

    /// UBA's mix of 2024 in its edition of 2025: 1,000,000 kWh × 0.363 kg = 363,000 kg = 363 t CO₂
    @Test func carbonDioxideAloneStaysWhatItIsAndSaysSo() throws {
        let value = try FactorEmission.carbonDioxideOnly(0.363).co2e(gwp: .ar6, table: table)
        #expect(abs(1_000_000 * value.kilograms / 1000 - 363) < 1e-9)
        #expect(value.basis == .carbonDioxideOnly)
        #expect(value.perGas == [GasContribution(gas: "co2", group: .co2, kilograms: 0.363, warmingPotential: 1)])
    }

    /// Diesel with 7 % biodiesel: 0.07 × 0.168 + 0.93 × 2.706 = 0.01176 + 2.51658 = 2.52834 kg CO₂e per litre
    @Test func aBlendOfFuelsIsTheWeightedSumOfItsParts() throws {
        let biodiesel = try FactorEmission.equivalent(0.168, basis: .ar5).co2e(gwp: .ar5, table: table)
        let diesel = try FactorEmission.equivalent(2.706, basis: .ar5).co2e(gwp: .ar5, table: table)
        #expect(abs(0.07 * biodiesel.kilograms + 0.93 * diesel.kilograms - 2.52834) < 1e-9)
        #expect(diesel.basis == .published(.ar5))
        #expect(diesel.perGas.isEmpty)
    }

    @Test func aPublishedTotalIsNotWeighedAgain() throws {
        let old = FactorEmission.equivalent(1.19, basis: .ar4)
        #expect(try old.co2e(gwp: .ar6, table: table).kilograms == 1.19)
        #expect(try old.co2e(gwp: .ar6, table: table).basis == .published(.ar4))
        #expect(try FactorEmission.equivalent(1, basis: nil).co2e(gwp: .ar6, table: table).basis == .published(nil))
    }

    /// 1 kg R-410A: 0.5 × 677 + 0.5 × 3170 = 1923.5 (AR5); 0.5 × 771 + 0.5 × 3740 = 2255.5 (AR6)
    @Test func refrigerantBlendsAreTakenApart() throws {
        let refill = FactorEmission.gases(["r410a": 1])
        #expect(try refill.co2e(gwp: .ar5, table: table).kilograms == 1923.5)
        let value = try refill.co2e(gwp: .ar6, table: table)
        #expect(value.kilograms == 2255.5)
        #expect(value.perGas.map(\.gas) == ["r125", "r32"])
        #expect(value.perGas.map(\.kilograms) == [0.5, 0.5])
    }

    /// 0.4 kg R-22 × 1960 = 784 outside the Kyoto basket; 0.6 kg R-32 × 771 = 462.6 inside
    @Test func gasesOfTheMontrealProtocolAreToldApart() throws {
        let value = try FactorEmission.gases(["r999": 1]).co2e(gwp: .ar6, table: table)
        #expect(abs(value.kilograms - 1246.6) < 1e-9)
        #expect(value.kilogramsOutsideKyotoBasket == 784)
    }

    @Test func aSubstanceInTwoBlendsIsCountedOnce() throws {
        let value = try FactorEmission.gases(["r410a": 1, "r32": 1]).co2e(gwp: .ar6, table: table)
        #expect(value.perGas.map(\.gas) == ["r125", "r32"])
        #expect(value.perGas.map(\.kilograms) == [0.5, 1.5])
    }

    @Test func whatTheTableDoesNotKnowIsNeverZero() {
        #expect(throws: GWPError.unknownGas("xenon")) {
            try FactorEmission.gases(["xenon": 1]).co2e(gwp: .ar6, table: table)
        }
        #expect(throws: GWPError.noValue(gas: "r1233zde", set: .ar5)) {
            try FactorEmission.gases(["r1233zde": 1]).co2e(gwp: .ar5, table: table)
        }
    }

    @Test func noBalanceIsDrawnUpWithTheFourthReport() {
        #expect(throws: GWPError.notSelectable(.ar4)) {
            try FactorEmission.carbonDioxideOnly(1).co2e(gwp: .ar4, table: table)
        }
    }
}
