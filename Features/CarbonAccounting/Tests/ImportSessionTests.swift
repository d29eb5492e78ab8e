import Kernel
import Testing

@testable import CarbonAccounting

/// What only shows when a row is seen beside others.
@Suite struct ImportSessionTests {
    @Test func aRowPastedTwiceIsRefusedOnce() throws {
        let result = try ImportSamples.read([
            ImportSamples.row(2, ImportSamples.electricity), ImportSamples.row(3, ImportSamples.electricity),
            ImportSamples.row(4, ImportSamples.electricity),
        ])
        #expect(result.candidates.map(\.line) == [2])
        #expect(result.faults.map(\.reason) == [.duplicateInFile(line: 2), .duplicateInFile(line: 2)])
        #expect(result.faultyRows.map(\.line) == [3, 4])
    }

    @Test func aMeterIsReadOncePerPeriod() throws {
        let result = try ImportSamples.read([
            ImportSamples.row(2, changing: [.meter: "1EMH-001"]),
            ImportSamples.row(3, changing: [.meter: "1emh 001", .amount: "1.300"]),
            ImportSamples.row(4, changing: [.meter: "1EMH-002", .amount: "1.300"]),
        ])
        #expect(result.candidates.map(\.line) == [2, 4])
        #expect(
            result.faults == [
                RowFault(line: 3, column: .meter, value: "1emh 001", reason: .meterReadingRepeated(line: 2))
            ]
        )
    }

    @Test func readingsMayShareTheDayOfTheChangeButNotMore() throws {
        let result = try ImportSamples.read([
            ImportSamples.row(2, changing: [.meter: "A", .from: "01.01.2025", .to: "01.02.2025"]),
            ImportSamples.row(3, changing: [.meter: "A", .from: "01.02.2025", .to: "01.03.2025"]),
            ImportSamples.row(4, changing: [.meter: "A", .from: "20.02.2025", .to: "01.04.2025"]),
        ])
        #expect(result.candidates.count == 3)
        #expect(result.notices == [ImportNotice(line: 4, column: .meter, kind: .periodsOverlap(line: 3))])
    }

    @Test func linesThatTheBalanceHasAreRefused() throws {
        let first = try ImportSamples.read([
            ImportSamples.row(2, ImportSamples.electricity),
            ImportSamples.row(3, changing: [.meter: "A", .description: "Zähler"]),
        ])
        let entries = first.candidates.enumerated().map {
            $0.element.entry(id: CarbonSamples.id($0.offset), year: CarbonSamples.year, batch: nil)
        }
        let again = try ImportSamples.read(
            [
                ImportSamples.row(2, ImportSamples.electricity),
                ImportSamples.row(3, changing: [.meter: "A", .amount: "99"]),
                ImportSamples.row(4, changing: [.amount: "7"]),
            ],
            existing: entries
        )
        #expect(again.faults.map(\.reason) == [.alreadyInBalance, .readingAlreadyInBalance])
        #expect(again.candidates.map(\.line) == [4])
    }

    @Test func goodRowsAndBadOnesAreKeptApart() throws {
        let result = try ImportSamples.read([
            ImportSamples.row(2, ImportSamples.electricity),
            ImportSamples.row(3, changing: [.amount: "x", .unit: "y"]),
        ])
        #expect(result.rowCount == 2)
        #expect(result.candidates.map(\.line) == [2])
        #expect(result.faultyRows.map(\.line) == [3])
        #expect(result.faults.count == 2)
    }
}
