import Foundation
import Testing

import struct Kernel.Unit

@testable import Kernel

@Suite struct UnitTests {
    @Test func symbolsAreUnique() {
        #expect(Set(Unit.all.map(\.symbol)).count == Unit.all.count)
    }

    @Test func everyUnitHasAPositiveScale() {
        for unit in Unit.all { #expect(unit.scale > 0 && unit.scale.isFinite, "\(unit)") }
    }

    @Test func everyUnitIsFoundByItsSymbolAndByReadingIt() {
        for unit in Unit.all {
            #expect(Unit(symbol: unit.symbol) == unit)
            #expect(Unit.parse(unit.symbol) == unit)
            #expect(Unit(symbol: unit.symbol)?.qualifier == unit.qualifier)
        }
    }

    @Test func aSymbolIsTakenOnlyInItsCanonicalSpelling() {
        #expect(Unit(symbol: "kwh") == nil)
        #expect(Unit(symbol: "m3") == nil)
        #expect(Unit(symbol: "") == nil)
    }

    @Test func scalesAreInBaseUnits() {
        #expect(Unit.megawattHour.scale == 1000)
        #expect(Unit.litre.scale == 0.001)
        #expect(Unit.tonne.scale == 1000)
        #expect(Unit.thousandEuro.scale == 1000)
        #expect(abs(Unit.gigajoule.scale - 277.777_777_777_8) < 1e-9)  // 1 GJ = 1000 ÷ 3.6 kWh
    }

    /// 100,000 × 1055.05585262 J ÷ 3,600,000 J = 29.3071 kWh (DESNZ, pint); the US therm would be 29.3001.
    @Test func aThermIsTheBritishOne() {
        #expect(abs(Unit.therm.scale - 29.3071) < 0.000_05)
    }

    /// 10⁷ kcal × 4.1868 kJ = 41.868 GJ = 11,630 kWh; 7 × 10⁶ kcal = 29.3076 GJ = 8,141 kWh.
    @Test func oilAndCoalEquivalentsFollowTheCalorie() {
        #expect(Unit.tonneOilEquivalent.factor(to: .gigacalorie) == 10)
        #expect(Unit.tonneCoalEquivalent.factor(to: .gigacalorie) == 7)
        #expect(abs((Unit.tonneOilEquivalent.factor(to: .gigajoule) ?? 0) - 41.868) < 1e-9)
        #expect(abs((Unit.kilocalorie.factor(to: .kilojoule) ?? 0) - 4.1868) < 1e-12)
    }

    @Test func plainScalingIsExact() {
        #expect(Unit.gigajoule.factor(to: .megajoule) == 1000)
        #expect(Unit.megawattHour.factor(to: .gigajoule) == 3.6)
        #expect(Unit.cubicMetre.factor(to: .litre) == 1000)
        #expect(Unit.litre.factor(to: .cubicMetre) == 0.001)
        #expect(Unit.kilometre.factor(to: .metre) == 1000)
    }

    @Test func scalingNeverCrossesDimensionOrQualifier() {
        #expect(Unit.kilowattHour.factor(to: .kilowattHourLower) == nil)
        #expect(Unit.cubicMetre.factor(to: .standardCubicMetre) == nil)
        #expect(Unit.piece.factor(to: .roomNight) == nil)
        #expect(Unit.kilogram.factor(to: .litre) == nil)
    }

    @Test func aUnitIsStoredAsItsSymbol() throws {
        let json = try JSONEncoder().encode([Unit.kilowattHourHigher, .roomNight])
        #expect(String(decoding: json, as: UTF8.self) == #"["kWh(Hs)","room-night"]"#)
        let back = try JSONDecoder().decode([Unit].self, from: json)
        #expect(back == [.kilowattHourHigher, .roomNight])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Unit].self, from: Data(#"["m3"]"#.utf8)) }
    }
}
