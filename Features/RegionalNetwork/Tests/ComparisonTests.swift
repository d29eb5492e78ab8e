import Assessments
import Kernel
import RegionalNetwork
import Testing

struct ComparisonTests {
    private func firm(_ sector: Sector?, _ begins: Set<Instrument.Theme>? = nil, _ emission: Double? = nil)
        -> ComparisonInput
    {
        ComparisonInput(firm: FirmID(from: .live), sector: sector, begins: begins, emission: emission)
    }

    @Test func fewerThanFiveAreNoComparison() {
        #expect(Comparison([]) == nil)
        #expect(Comparison([firm(.trade), firm(.trade), firm(.trade), firm(.trade)]) == nil)
    }

    /// 6 of manufacturing stand alone; 3 of trade and 2 of none are five together.
    @Test func smallSectorsStandTogether() throws {
        let inputs =
            (0..<6).map { _ in firm(.manufacturing) } + (0..<3).map { _ in firm(.trade) }
            + (0..<2).map { _ in firm(nil) }
        let comparison = try #require(Comparison(inputs))
        #expect(comparison.blocks.map(\.firms) == [6, 5])
        #expect(comparison.block(of: .manufacturing)?.sectors == ["manufacturing"])
        #expect(comparison.block(of: .trade)?.sectors == ["other", "trade"])
        #expect(comparison.block(of: nil)?.firms == 5)
        // A sector that had nobody stands with the small ones.
        #expect(comparison.block(of: .social)?.firms == 5)
    }

    /// 6 and 3: the three would be known from the six and the nine, so all nine stand together.
    @Test func nothingIsLeftOverByItself() throws {
        let inputs = (0..<6).map { _ in firm(.manufacturing) } + (0..<3).map { _ in firm(.trade) }
        let comparison = try #require(Comparison(inputs))
        #expect(comparison.blocks.map(\.firms) == [9])
    }

    /// Energy 5 of 10 (the other five too), people 4 (too few), mobility 6 of 10 (four would be left), carbon all 10.
    @Test func aThemeIsShownFromFiveOnAndWithFiveLeft() throws {
        let inputs = (0..<10).map { number in
            var themes: Set<Instrument.Theme> = [.carbon]
            if number < 5 { themes.insert(.energy) }
            if number < 4 { themes.insert(.people) }
            if number < 6 { themes.insert(.mobility) }
            return firm(.trade, themes)
        }
        let begins = try #require(Comparison(inputs)?.blocks.first?.begins)
        #expect(begins.firms == 10)
        #expect(begins.themes == ["energy": 5, "carbon": 10])
    }

    /// 5 of 7 have a Kompass: two would be left, so nothing is said.
    @Test func whoHasNoneIsNotFoundOut() throws {
        let inputs = (0..<7).map { firm(.trade, $0 < 5 ? [.energy] : nil, $0 < 5 ? 1 : nil) }
        let block = try #require(Comparison(inputs)?.blocks.first)
        #expect(block.firms == 7 && block.begins == nil && block.emission == nil)
    }

    @Test func theMiddleIsNeverOneFirm() {
        // (2 + 3 + 10) / 3
        #expect(Comparison.middle(of: [1, 10, 3, 2, 50]) == 5)
        // (2 + 3 + 4 + 7) / 4
        #expect(Comparison.middle(of: [7, 1, 2, 3, 4, 100]) == 4)
        // (3 + 4 + 5) / 3
        #expect(Comparison.middle(of: [1, 2, 3, 4, 5, 6, 7]) == 4)
        #expect(Comparison.middle(of: [1, 2, 3, 4]) == nil)
    }
}
