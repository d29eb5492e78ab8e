import Testing

@testable import CarbonAccountingWeb

@Suite struct AmountsTests {
    /// 2,756 t for 40 people are 68.9 t each; small quotients keep their places, and zeros stay.
    @Test(arguments: [
        (68_900.0, "68,9"), (445_161, "445"), (20_040, "20,0"), (9_997, "10,0"), (9_990, "9,99"), (18.656, "0,0187"),
        (1_234_567, "1.230"), (0, "0"),
    ])
    func quotientsHaveThreePlaces(kilograms: Double, text: String) {
        #expect(Amounts.threePlaces(kilograms) == text)
    }
}
