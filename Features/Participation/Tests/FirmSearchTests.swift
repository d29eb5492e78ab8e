import Participation
import Testing

@Suite struct FirmSearchTests {
    private let firms = [("Großhandel Brandt KG", "44137"), ("Brandt Möbel GmbH", "58095"), ("Kettler GmbH", "44137")]

    private func best(_ typed: String) -> [String] {
        FirmSearch.best(typed, in: firms, name: \.0, postcodes: { [$0.1] }).map(\.0)
    }

    @Test func theBestMatchComesFirst() {
        #expect(best("Grosshandel Brandt 44137") == ["Großhandel Brandt KG", "Brandt Möbel GmbH", "Kettler GmbH"])
        #expect(best("MOEBEL brandt") == ["Brandt Möbel GmbH", "Großhandel Brandt KG"])
    }

    @Test func legalFormsAndNothingFindNothing() {
        #expect(best("GmbH & Co. KG").isEmpty && best("").isEmpty)
    }
}
