import CarbonAccounting
import Foundation
import Kernel
import Testing

@Suite struct QuickEstimateNarrowingTests {
    private static let json = """
        {"licence": "CC0-1.0",
         "sources": [{"id": "s", "title": "S", "publisher": "S", "year": 2025, "url": "https://example.org",
                      "dateRead": "2026-11-22"}],
         "electricity": {"label": "E", "series": "grid-up", "unit": "kWh",
            "price": {"low": 0.1, "mid": 0.2, "high": 0.4, "includesVAT": false, "sources": ["s"], "note": ""}},
         "heating": [], "fuels": [],
         "commuting": {"label": "C",
            "kilometresOneWay": {"low": 10, "mid": 10, "high": 10, "sources": ["s"], "note": ""},
            "days": {"low": 100, "mid": 200, "high": 400, "sources": ["s"], "note": ""},
            "modes": [{"label": "car", "share": 1, "series": "car"}],
            "sources": ["s"], "note": ""},
         "purchasing": []}
        """

    private func estimate(_ electricity: QuickEstimateInput.Amount) throws -> QuickEstimate {
        QuickEstimateCalculation(
            assumptions: try QuickEstimateAssumptions(json: Data(Self.json.utf8)),
            calculator: CarbonSamples.input([]).calculator
        )
        .estimate(QuickEstimateInput(year: CarbonSamples.year, electricity: electricity, headcount: 10))
    }

    /// Electricity 4500 (2250 … 9000), commuting 10 × 2 × 10 × 200 × 0.164 = 6560 (3280 … 13,120): together 11,060.
    /// With electricity known, only commuting scatters: 11,060 − 3280 = 7780 and 11,060 + 6560 = 17,620.
    @Test func knowingOneItemLeavesTheWidthOfTheOthers() throws {
        let estimate = try estimate(.euros(2000))
        let narrowed = estimate.total(ifExact: "grid-up")
        #expect(close(narrowed.low, 7780))
        #expect(close(narrowed.mid, 11_060))
        #expect(close(narrowed.high, 17_620))
        #expect(narrowed.low > estimate.total.low && narrowed.high < estimate.total.high)
    }

    @Test func anUnknownItemChangesNothing() throws {
        let estimate = try estimate(.euros(2000))
        #expect(estimate.total(ifExact: "coal") == estimate.total)
    }

    /// Three parts are missing: they come first and leave no room for what is merely wide.
    @Test func whatIsMissingComesBeforeWhatIsWide() throws {
        let estimate = try estimate(.euros(2000))
        #expect(estimate.advice == [.state(.heating), .state(.fuels), .state(.purchasing)])
    }

    @Test func aBillInEurosCanBeImprovedAMeterReadingCannot() throws {
        #expect(try estimate(.euros(2000)).improvable.map(\.id) == ["commuting", "grid-up"])
        #expect(try estimate(.units(10_000)).improvable.map(\.id) == ["commuting"])
    }
}
