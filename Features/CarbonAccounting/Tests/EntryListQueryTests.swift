import CarbonAccounting
import EmissionFactors
import Kernel
import Testing

@testable import CarbonAccountingStorage
@testable import CarbonAccountingWeb

@Suite struct EntryListQueryTests {
    private let year = EntrySamples.year

    private func lines(_ entries: [ActivityEntry] = EntrySamples.lines) -> YearLines {
        var input = EntrySamples.basis().input
        input.entries = entries
        return YearLines(InventoryCalculation.inventory(of: input))
    }

    @Test func anAddressIsReadAndWrittenAgain() {
        let address =
            "/klimabilanz/2025/eintraege?kategorie=3.1&suche=Stahl%20%26%20Blech&fehlend=1&sortierung=ergebnis&richtung=ab&seite=2"
        let values = [
            "kategorie": "3.1", "suche": "Stahl & Blech", "fehlend": "1", "sortierung": "ergebnis", "richtung": "ab",
            "seite": "2",
        ]
        #expect(EntryListQuery { values[$0] }.address(year) == address)
        #expect(EntryListQuery().address(year) == "/klimabilanz/2025/eintraege")
    }

    @Test func whatMeansNothingIsLeftAside() {
        let values = ["kategorie": "9.9", "standort": "hier", "sortierung": "laune", "seite": "-3"]
        #expect(EntryListQuery { values[$0] } == EntryListQuery())
    }

    @Test func theLargestFigureComesFirstAndAnotherClickTurnsTheOrder() {
        // 82,400 kg steel, 4,000 electricity, 3,251.3 diesel, 2,517.6 gas, then the line without figure
        let query = EntryListQuery().sorted(by: .result)
        let year = lines()
        let names = query.selection(of: year, hits: nil).map { year.lines[$0].description }
        #expect(names == ["Stahlblech", "Strom Büro", "Tankkarten", "Erdgas Halle 2", "Kälteanlage"])
        let turned = query.sorted(by: .result)
        #expect(!turned.isDescending)
        #expect(turned.selection(of: year, hits: nil).first.map { year.lines[$0].description } == "Kälteanlage")
    }

    @Test func categoriesStandInTheOrderOfTheStandard() {
        let year = lines()
        let numbers = EntryListQuery().selection(of: year, hits: nil).map { year.lines[$0].category.number }
        #expect(numbers == ["1.1", "1.2", "1.4", "2.1", "3.1"])
    }

    @Test func umlautsStandAmongTheirVowels() {
        let names = ["Zange", "Öl", "Ofen", "Pumpe"]
        let year = lines(
            names.enumerated().map {
                EntrySamples.entry($0.offset + 1, .mobileCombustion, $0.element, 1, "", .litre, "diesel")
            }
        )
        let query = EntryListQuery().sorted(by: .description)
        let sorted = query.selection(of: year, hits: nil).map { year.lines[$0].description }
        #expect(sorted == ["Ofen", "Öl", "Pumpe", "Zange"])
    }

    @Test func hitsOfTheSearchNarrowTheSelection() {
        var query = EntryListQuery()
        query.search = "strom"
        let year = lines()
        #expect(query.selection(of: year, hits: [EntrySamples.lines[2].id]).count == 1)
        #expect(query.selection(of: year, hits: []).isEmpty)
    }
}
