import Foundation
import Testing

@testable import Kernel

@Suite struct UnitPropertyTests {
    @Test(arguments: [
        (UnitPropertyKind.higherHeatingValuePerStandardVolume, 11.5), (.stateNumber, 0.9542),
        (.lowerToHigherRatio, 0.903),
        (.lowerToHigherRatio, 1), (.density, 0.845), (.density, 0.000_796), (.lowerHeatingValuePerMass, 33.3),
        (.lowerHeatingValuePerVolume, 10.046), (.occupancy, 1.4), (.massPerPiece, 0.012), (.massPerLength, 0.5),
        (.priceIndexRatio, 0.873), (.vatRate, 0), (.vatRate, 0.19), (.basicToPurchaserRatio, 0.82),
    ])
    func realValuesAreValid(kind: UnitPropertyKind, value: Double) {
        #expect(UnitProperty(kind: kind, value: value, source: "Rechnung").isValid)
    }

    /// 845 kg/m³ instead of kg/l, 42.8 MJ/kg and 36 MJ/l instead of kWh, 19 instead of 0.19, Hs/Hi instead of Hi/Hs.
    @Test(arguments: [
        (UnitPropertyKind.density, 845.0), (.lowerHeatingValuePerMass, 42.8), (.lowerHeatingValuePerVolume, 36),
        (.vatRate, 19), (.lowerToHigherRatio, 1.108), (.stateNumber, 0.49), (.stateNumber, 5.01), (.vatRate, -0.01),
    ])
    func aValueInTheWrongUnitIsNot(kind: UnitPropertyKind, value: Double) {
        #expect(!UnitProperty(kind: kind, value: value, source: "Rechnung").isValid)
    }

    @Test(arguments: UnitPropertyKind.allCases)
    func noNumberAndNothingNegativeIsEverValid(kind: UnitPropertyKind) {
        for value in [Double.nan, .infinity, -.infinity, -1] {
            #expect(!UnitProperty(kind: kind, value: value, source: "").isValid)
        }
    }

    @Test func aPropertyIsStoredWithItsSource() throws {
        let property = UnitProperty(kind: .stateNumber, value: 0.9542, source: "Rechnung 4711")
        let back = try JSONDecoder().decode(UnitProperty.self, from: JSONEncoder().encode(property))
        #expect(back == property)
    }
}
