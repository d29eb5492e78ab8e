import Kernel
import Testing

@testable import CarbonAccounting

/// Which rows count as already there.
@Suite struct ExistingEntriesTests {
    private func entries(_ rows: [RawRow]) throws -> [ActivityEntry] {
        let result = try ImportSamples.read(rows)
        #expect(result.faults == [])
        return result.candidates.enumerated().map {
            $0.element.entry(id: CarbonSamples.id($0.offset), year: CarbonSamples.year, batch: nil)
        }
    }

    @Test(arguments: [
        [ImportColumn.supplierFigure: "2,1"], [.supplierSource: "EPD 2026"], [.conversion: "kg je Stück 3"],
        [.description: "Zweite Lieferung"],
    ])
    func rowsThatDifferInTheirFigureAreTwoLines(_ change: [ImportColumn: String]) throws {
        let steel: [ImportColumn: String] = [
            .category: "3.1", .factor: "", .unit: "t", .supplierFigure: "1,85", .supplierSource: "EPD 2025",
            .conversion: "kg je Stück 2", .conversionSource: "Lieferschein",
        ]
        let row = ImportSamples.row(2, changing: steel)
        let other = ImportSamples.row(3, changing: steel.merging(change) { $1 })
        let again = try ImportSamples.read([row, other], existing: try entries([row]))
        #expect(again.faults.map(\.reason) == [.alreadyInBalance])
        #expect(again.candidates.map(\.line) == [3])
    }

    @Test func rowsOfDifferentDerivationAreTwoLines() throws {
        let freight: [ImportColumn: String] = [
            .category: "3.4", .factor: "Lkw", .unit: "", .amount: "", .derivation: "Fracht: Tonnen 10; Kilometer 20",
        ]
        let row = ImportSamples.row(2, changing: freight)
        let turned = freight.merging([.derivation: "Fracht: Tonnen 20; Kilometer 10"]) { $1 }
        let other = ImportSamples.row(3, changing: turned)
        let again = try ImportSamples.read([row, other], existing: try entries([row]))
        #expect(again.faults.map(\.reason) == [.alreadyInBalance])
        #expect(again.candidates.map(\.line) == [3])
    }

    @Test func periodsOfAMeterAreComparedWithTheBalanceToo() throws {
        let stored = try entries([
            ImportSamples.row(2, changing: [.meter: "A", .from: "01.01.2025", .to: "01.02.2025"])
        ])
        let result = try ImportSamples.read(
            [
                ImportSamples.row(2, changing: [.meter: "a", .from: "01.02.2025", .to: "01.03.2025"]),
                ImportSamples.row(3, changing: [.meter: "a", .from: "15.01.2025", .to: "31.01.2025"]),
            ],
            existing: stored
        )
        #expect(result.candidates.count == 2)
        let period = try #require(stored.first?.period)
        #expect(
            result.notices == [
                ImportNotice(line: 3, column: .meter, kind: .periodsOverlapBalance(period))
            ]
        )
    }

    @Test func whatWasAssumedIsSaid() throws {
        let money: [ImportColumn: String] = [
            .category: "3.1", .factor: "Einkauf: Metallerzeugnisse", .unit: "€", .from: "", .to: "",
        ]
        let kinds = try ImportSamples.read([ImportSamples.row(2, changing: money)]).notices.map(\.kind)
        #expect(kinds.contains(.wholeYearAssumed))
        #expect(kinds.contains(.pricesAssumed))
        let stated = money.merging([.from: "2025", .priceYear: "2025", .priceKind: "netto"]) { $1 }
        let none = try ImportSamples.read([ImportSamples.row(2, changing: stated)]).notices.map(\.kind)
        #expect(!none.contains(.wholeYearAssumed))
        #expect(!none.contains(.pricesAssumed))
    }
}
