import CarbonAccounting
import EmissionFactors
import Foundation
import Kernel
import Testing

@Suite struct QuickEstimateCalculationTests {
    private static let content = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Content/quick-estimate.json")

    private static let json = """
        {"licence": "CC0-1.0",
         "sources": [{"id": "s", "title": "S", "publisher": "S", "year": 2025, "url": "https://example.org",
                      "dateRead": "2026-11-22"}],
         "electricity": {"label": "E", "series": "grid-up", "unit": "kWh",
            "price": {"low": 0.1, "mid": 0.2, "high": 0.4, "includesVAT": false, "sources": ["s"], "note": ""}},
         "heating": [{"id": "gas", "label": "G", "series": "gas", "unit": "kWh"}],
         "fuels": [],
         "commuting": {"label": "C",
            "kilometresOneWay": {"low": 10, "mid": 10, "high": 10, "sources": ["s"], "note": ""},
            "days": {"low": 100, "mid": 200, "high": 400, "sources": ["s"], "note": ""},
            "modes": [{"label": "car", "share": 0.5, "series": "car"}, {"label": "foot", "share": 0.5, "series": null}],
            "sources": ["s"], "note": ""},
         "purchasing": [{"id": "metal", "label": "M", "series": "metal"}]}
        """

    private func estimate(_ input: QuickEstimateInput) throws -> QuickEstimate {
        let assumptions = try QuickEstimateAssumptions(json: Data(Self.json.utf8))
        return QuickEstimateCalculation(
            assumptions: assumptions,
            calculator: CarbonSamples.input([]).calculator
        ).estimate(input)
    }

    /// 2000 € ÷ 0.20 €/kWh = 10,000 kWh × (0.4 + 0.05) = 4500 kg; at 0.40 € half of it, at 0.10 € twice.
    @Test func aBillInEurosGivesARange() throws {
        let estimate = try estimate(QuickEstimateInput(year: CarbonSamples.year, electricity: .euros(2000)))
        let span = estimate.items[0].span
        #expect(close(span.mid, 4500))
        #expect(close(span.low, 2250))
        #expect(close(span.high, 9000))
        #expect(estimate.missing == [.heating, .fuels, .commuting, .purchasing])
    }

    /// 10 people × 2 × 10 km × 200 days × 0.5 × 0.164 = 3280 kg, between 1640 and 6560.
    @Test func headcountGivesCommuting() throws {
        let estimate = try estimate(QuickEstimateInput(year: CarbonSamples.year, headcount: 10))
        #expect(close(estimate.total.mid, 3280))
        #expect(close(estimate.total.low, 1640))
        #expect(close(estimate.total.high, 6560))
    }

    @Test func theWidestRangeIsNamedFirst() throws {
        let estimate = try estimate(
            QuickEstimateInput(
                year: CarbonSamples.year,
                electricity: .units(10_000),
                heating: [.init(id: "gas", amount: .units(20_000))],
                headcount: 10,
                purchasing: ["metal": 100_000]
            )
        )
        #expect(estimate.narrowing.first?.id == "metal")
        #expect(close(estimate.items.reduce(0) { $0 + $1.shareOfVariance }, 1))
        #expect(estimate.missing == [.fuels])
    }

    @Test func whatCannotBeUsedIsRefusedAndNotZero() throws {
        let estimate = try estimate(
            QuickEstimateInput(
                year: CarbonSamples.year,
                electricity: .units(-5),
                heating: [.init(id: "gas", amount: .euros(100)), .init(id: "coal", amount: .units(1))]
            )
        )
        #expect(estimate.items.isEmpty)
        #expect(estimate.refused == ["grid-up", "gas", "coal"])
    }

    @Test func unknownFieldsAndSourcesAreRefused() {
        for (wrong, right) in [("\"fuels\": []", "\"fuel\": []"), ("\"sources\": [\"s\"]", "\"sources\": [\"x\"]")] {
            let json = Self.json.replacing(wrong, with: right)
            #expect(throws: DecodingError.self) { _ = try QuickEstimateAssumptions(json: Data(json.utf8)) }
        }
    }

    @Test func theShippedAssumptionsCanBeRead() throws {
        let assumptions = try QuickEstimateAssumptions(json: Data(contentsOf: Self.content))
        #expect(assumptions.purchasing.count == 21)
        #expect(assumptions.heating.first { $0.id == "heatingOil" }?.price == nil)
        let taxed = assumptions.fuels.filter(\.priceIncludesVAT)
        #expect(taxed.count == 2)
    }
}
