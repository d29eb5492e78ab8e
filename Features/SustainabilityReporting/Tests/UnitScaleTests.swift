import Foundation
import SustainabilityReporting
import Testing

@Suite struct UnitScaleTests {
    @Test(arguments: [
        ("kg", "t", "0.5", "500"), ("ha", "sqkm", "0.02", "2"), ("sqm", "ha", "0.12", "1200"),
        ("MWh", "GJ", "36", "10"), ("l", "m3", "0.003", "3"), ("t", "t", "7", "7"),
    ])
    func sameAmountInAnotherUnit(from: String, to: String, expected: String, amount: String) throws {
        let amount = try #require(Decimal(string: amount))
        let converted = UnitScale.convert(amount, from: FactUnit(rawValue: from), to: FactUnit(rawValue: to))
        #expect(converted == Decimal(string: expected))
    }

    @Test func differentQuantitiesAreNotConverted() {
        #expect(UnitScale.convert(1, from: .tonnes, to: .cubicMetres) == nil)
        #expect(UnitScale.convert(1, from: .euro, to: "CHF") == nil)
    }

    @Test func placesMoveWithTheUnit() {
        // 1 ha is 10,000 m², 1 t is 1,000 kg; 1 MWh is 3.6 GJ.
        #expect(UnitScale.decimals(2, from: "sqm", to: .hectares) == 6)
        #expect(UnitScale.decimals(2, from: .tonnes, to: .kilograms) == -1)
        #expect(UnitScale.decimals(2, from: "GJ", to: .megawattHours) == nil)
        #expect(UnitScale.decimals(2, from: .tonnes, to: .tonnes) == 2)
    }
}
