import Testing

@testable import ActionPlanning

@Suite struct AbatementCurveTests {
    private func measure(_ capital: Double, tonnes: Double?, saving: Double = 0, life: Int = 1) throws -> InvestmentCase
    {
        try InvestmentCase(
            capital: capital,
            savings: [.init(amount: 1, price: saving, tonnesPerUnit: tonnes)],
            life: life,
            discountRate: 0
        )
    }

    // Both earn 100 EUR; by EUR/t the small one (−10 EUR/t) would come before the large one (−1 EUR/t).
    @Test func whatPaysForItselfRanksByItsValue() throws {
        let curve = AbatementCurve([
            ("small", try measure(0, tonnes: 1, saving: 10)), ("large", try measure(0, tonnes: 100, saving: 100)),
            ("dear", try measure(500, tonnes: 1)), ("cheap", try measure(30, tonnes: 1)),
        ])
        #expect(curve.blocks.map(\.id) == ["large", "small", "cheap", "dear"])
        #expect(curve.blocks.map(\.tonnesBefore) == [0, 100, 101, 102])
    }

    // 100 EUR for 100 t and 900 EUR for 900 t: 1 EUR/t on average.
    @Test func theAverageIsByTonnes() throws {
        let curve = AbatementCurve([
            (1, try measure(100, tonnes: 100)), (2, try measure(900, tonnes: 900)),
        ])
        #expect(abs(try #require(curve.averageCost) - 1) < 1e-12)
    }

    // 400 t against a target of 1,000 t leave 600 t.
    @Test func whatIsMissingToATargetIsNamed() throws {
        let curve = AbatementCurve([(1, try measure(1, tonnes: 400))])
        #expect(curve.residual(to: 1_000) == 600)
        #expect(curve.residual(to: 300) == 0)
    }

    @Test func withoutTonnesAMeasureStandsApart() throws {
        let curve = AbatementCurve([("a", try measure(1, tonnes: nil)), ("b", try measure(1, tonnes: 0))])
        #expect(curve.blocks.isEmpty)
        #expect(curve.withoutTonnes == ["a", "b"])
        #expect(curve.averageCost == nil)
    }
}
