import EmissionFactors
import Foundation
import Testing

@Suite struct GWPTableTests {
    private func shipped() throws -> GWPTable { try FactorSamples.shipped.get().gwp }

    /// 1000 t methane × 28 = 28,000 t CO₂e by AR5; 28 ÷ 25 = 1.12 times the figure of AR4
    @Test func methaneRoseFromTheFourthToTheFifthReport() throws {
        let table = try shipped()
        let fifth = try table.value(of: "ch4Biogenic", in: .ar5)
        let fourth = try table.value(of: "ch4Biogenic", in: .ar4)
        #expect(1000 * fifth == 28_000)
        #expect(abs(fifth / fourth - 1.12) < 1e-9)
    }

    @Test(arguments: [
        ("co2", GWPSet.ar6, 1.0), ("ch4Fossil", .ar5, 30), ("ch4Fossil", .ar6, 29.8), ("ch4Biogenic", .ar6, 27),
        ("n2o", .ar5, 265), ("n2o", .ar6, 273), ("nf3", .ar6, 17_400), ("sf6", .ar5, 23_500), ("sf6", .ar6, 24_300),
        ("r134a", .ar5, 1300), ("r134a", .ar6, 1530), ("r32", .ar6, 771), ("r1234yf", .ar6, 0.501),
        ("r290", .ar6, 0.02),
        ("r22", .ar6, 1960), ("r717", .ar6, 0),
    ])
    func holdsTheFiguresOfTheReports(gas: String, set: GWPSet, value: Double) throws {
        #expect(try shipped().value(of: gas, in: set) == value)
    }

    /// R-404A: 0.44 × 3170 + 0.52 × 4800 + 0.04 × 1300 = 1394.8 + 2496 + 52 = 3942.8
    /// R-448A: 0.26 × 771 + 0.26 × 3740 + 0.20 × 0.501 + 0.21 × 1530 + 0.07 × 1.37
    ///       = 200.46 + 972.4 + 0.1002 + 321.3 + 0.0959 = 1494.3561
    @Test(arguments: [
        ("r404a", GWPSet.ar5, 3942.8), ("r407c", .ar5, 1624.21), ("r410a", .ar6, 2255.5), ("r448a", .ar6, 1494.3561),
        ("r507a", .ar5, 3985), ("r513a", .ar6, 673.480_56),
    ])
    func blendsAreComputedFromTheirComponents(blend: String, set: GWPSet, value: Double) throws {
        #expect(abs(try shipped().value(of: blend, in: set) - value) < 1e-6)
    }

    @Test(arguments: [
        ("R-134a", "r134a"), ("HFC-134a", "r134a"), ("HFKW 134a", "r134a"), ("R1234ze(E)", "r1234zee"),
        ("R 449 A", "r449a"),
        ("Propan", "r290"), ("CO₂", "co2"), ("R744", "co2"), ("SF6", "sf6"), ("CF4", "r14"), ("ch4fossil", "ch4Fossil"),
    ])
    func findsAGasByItsUsualNames(name: String, key: String) throws {
        #expect(try shipped().key(of: name) == key)
    }

    @Test func anUnknownGasHasNoKeyAndNoValue() throws {
        let table = try shipped()
        #expect(table.key(of: "Xenon") == nil)
        #expect(table.label(of: "Xenon") == "Xenon")
        #expect(throws: GWPError.unknownGas("Xenon")) { try table.value(of: "Xenon", in: .ar6) }
        #expect(table.label(of: "r410a") == "R-410A")
    }

    @Test func everyFigureHasASourceWithDateAndPlace() throws {
        for substance in try shipped().substances {
            #expect(!substance.values.isEmpty, "\(substance.id)")
            #expect(substance.values.values.allSatisfy { !$0.place.isEmpty }, "\(substance.id)")
        }
    }

    @Test func theTwoFiguresForSulphurHexafluorideAreExplained() throws {
        let gas = try #require(try shipped().substances.first { $0.id == "sf6" })
        #expect(gas.values[.ar6]?.source.id == "eu-2024-573")
        #expect(gas.note?.contains("25.200") == true)
    }

    /// DESNZ prints the sums of AR5 for 110 blends. Two of its figures contradict the composition by ASHRAE 34:
    /// R-405A (0.425 × 9540 for R-C318 alone is 4054.5 of its 4821) and R-511A, to which it gives 5 % R-152a.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: Self.desnz.path)))
    func blendsAgreeWithThePublishedSums() throws {
        let table = try shipped()
        var compared = 0
        for line in try String(contentsOf: Self.desnz, encoding: .utf8).split(whereSeparator: \.isNewline) {
            let columns = line.split(separator: ",", omittingEmptySubsequences: false)
            guard columns[0] == "Blends", let sum = Double(columns[5].filter { !$0.isWhitespace }),
                let key = table.key(of: String(columns[1])), !["r405a", "r511a"].contains(key)
            else { continue }
            #expect(abs(try table.value(of: key, in: .ar5) - sum) < 0.6, "\(key)")
            compared += 1
        }
        #expect(compared > 75)
    }

    private static let desnz = FactorSamples.content.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/data/factors/desnz2024_refrigerants.csv")
}
