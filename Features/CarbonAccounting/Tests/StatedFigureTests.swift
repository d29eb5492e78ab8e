import CarbonAccounting
import Testing

@Suite struct StatedFigureTests {
    private func kilograms(_ text: String, _ unit: StatedFigure.Unit) throws(StatedFigure.Problem) -> Double {
        try StatedFigure(text: text, unit: unit).kilogramsPerKilowattHour()
    }

    /// 366 g ÷ 1000 = 0.366 kg.
    @Test func gramsBecomeKilograms() throws {
        let (grams, kilogramsFigure) = (try kilograms("366", .grams), try kilograms("0,366", .kilograms))
        #expect(grams == 0.366)
        #expect(kilogramsFigure == 0.366)
        let zero = try kilograms("0", .grams)
        #expect(zero == 0)
        let small = try kilograms("0,0004", .kilograms)
        #expect(small == 0.0004)
    }

    @Test func slipsOfTheUnitAreNoticed() {
        #expect(throws: StatedFigure.Problem.tooLarge(inGrams: true)) { try kilograms("366", .kilograms) }
        #expect(throws: StatedFigure.Problem.tooLarge(inGrams: false)) { try kilograms("3001", .kilograms) }
        #expect(throws: StatedFigure.Problem.tooLarge(inGrams: false)) { try kilograms("3001", .grams) }
        #expect(throws: StatedFigure.Problem.smallGrams) { try kilograms("0,366", .grams) }
    }

    @Test func whatIsNoFigureIsRefused() {
        for text in ["", "viel", "1e300", "12x"] {
            #expect(throws: StatedFigure.Problem.notANumber) { try kilograms(text, .grams) }
        }
        #expect(throws: StatedFigure.Problem.negative) { try kilograms("-1", .grams) }
    }

    @Test func theTypedTextComesBack() {
        let figure = StatedFigure(text: "1 366,0", unit: .grams)
        #expect(figure.storedText == "1 366,0 g/kWh")
        #expect(StatedFigure(storedText: figure.storedText) == figure)
        #expect(StatedFigure(storedText: "366") == nil)
        #expect(StatedFigure(storedText: "366 lb/kWh") == nil)
    }
}
