import Companies
import Testing

@Suite struct IndustryCodeTests {
    @Test(arguments: [
        ("25.62", "25.62", 4), ("2562", "25.62", 4), ("C 25.62", "25.62", 4), ("25.62.0", "25.62.0", 5),
        ("25620", "25.62.0", 5), ("25", "25", 2), ("25.6", "25.6", 3), ("256", "25.6", 3), ("c", "C", 1),
        (" 01.1 ", "01.1", 3),
    ])
    func readsWhatPeopleWrite(_ input: String, _ expected: String, _ level: Int) {
        let code = IndustryCode(input, edition: .wz2008)
        #expect(code?.text == expected)
        #expect(code?.level == level)
    }

    @Test(arguments: ["", "2", "25.", "2.562", "25.6.2", "25.62.00", "Metall", "Z", "25,62", "٢٥"])
    func refusesTheRest(_ input: String) {
        #expect(IndustryCode(input, edition: .wz2008) == nil)
    }

    @Test func knowsTheLevelAbove() {
        let code = IndustryCode("25.62.0", edition: .wz2008)!
        #expect(code.parent?.text == "25.62")
        #expect(code.parent?.parent?.text == "25.6")
        #expect(code.parent?.parent?.parent?.text == "25")
        #expect(code.class.text == "25.62")
    }
}
