import Learning
import Testing

@Suite struct BadgeNumberTests {
    @Test func signsAreDrawnFromThirtyTwo() {
        // 0 → 2, 1 → 3, 31 → Z, 32 → 2 again, 255 = 7 · 32 + 31 → Z
        #expect(BadgeNumber(year: 2026, random: [0, 1, 31, 32, 255, 8, 9, 10]).text == "LN-2026-23Z2-ZABC")
    }

    @Test func typedNumbersAreReadInAnyCase() {
        #expect(BadgeNumber(" ln-2026-7kqm- 3x9a ")?.text == "LN-2026-7KQM-3X9A")
    }

    @Test(arguments: [
        "", "LN-2026-7KQM", "TB-2026-7KQM-3X9A", "LN-26-7KQM-3X9A", "LN-2026-7KQM-3X9O", "LN-2026-7KQM-3X90",
        "LN-2026-7KQM-3X9A-", "<script>alert(1)</script>", "LN-2026-7KQM-3X9A" + String(repeating: " ", count: 60),
    ])
    func otherShapesAreRefused(typed: String) {
        #expect(BadgeNumber(typed) == nil)
    }
}
