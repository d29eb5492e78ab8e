import Companies
import Testing

@Suite struct IndustrySearchTests {
    private func found(_ text: String, _ edition: IndustryEdition = .wz2008, limit: Int = 12) throws -> [String] {
        try Sample.content().search(edition).entries(matching: text, limit: limit).map(\.code.text)
    }

    @Test func byCodeWhileTyping() throws {
        #expect(try found("25.11") == ["25.11", "25.11.0"])
        #expect(try found("2511") == ["25.11", "25.11.0"])
        #expect(try found("C25.6") == ["25.6", "25.61", "25.61.0", "25.62", "25.62.0"])
        #expect(try found("25.6", .wz2025).contains("25.63"))
    }

    @Test func byEverydayWord() throws {
        #expect(try found("Metallbau").prefix(2) == ["25.11", "25.12"])
        #expect(try found("metallb").prefix(2) == ["25.11", "25.12"])
        #expect(try found("Metallbauer").prefix(2) == ["25.11", "25.12"])
        #expect(try found("Pflege").contains("87.10"))
        #expect(try found("Pflege", .wz2025).prefix(4) == ["86.94", "87.10", "87.30", "88.10"])
        #expect(try found("Dreherei") == ["25.62"])
        #expect(try found("Dreherei", .wz2025) == ["25.53"])
    }

    @Test func byName() throws {
        #expect(try found("Mechanik").first == "25.62")
        #expect(try found("Großhandel Holz").first == "46.73")
        #expect(try found("Türen Fenster", .wz2025).contains("16.25"))
    }

    @Test func umlautsMayBeSpelledOut() throws {
        #expect(try found("Tueren Fenster", .wz2025) == found("Türen Fenster", .wz2025))
        #expect(try found("GROSSHANDEL HOLZ") == found("großhandel holz"))
    }

    @Test func nothingForNothing() throws {
        #expect(try found("") == [])
        #expect(try found("  ") == [])
        #expect(try found("x") == [])
        #expect(try found("Quastenflosserzucht") == [])
        #expect(try found("999999") == [])
    }

    @Test func theLimitHolds() throws {
        #expect(try found("Herstellung", limit: 5).count == 5)
    }
}
