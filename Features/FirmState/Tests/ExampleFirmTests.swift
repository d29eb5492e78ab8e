import ActionPlanning
import FirmState
import Foundation
import Kernel
import TestSupport
import Testing

@Suite struct ExampleFirmTests {
    private static let made = LocalDate(year: 2026, month: 5, day: 15)!

    private let state = FirmState(
        name: "Kettler",
        measures: [
            PlannedMeasure(
                id: MeasureID(from: .frozen),
                title: "Licht",
                theme: "energy",
                growth: .planned,
                start: LocalDate(year: 2026, month: 8, day: 1)
            )
        ],
        experiments: [
            FirmExperiment(
                title: "Nachts aus",
                start: nil,
                end: LocalDate(year: 2026, month: 6, day: 1)!,
                isDecided: false
            )
        ]
    )

    private func written(_ text: String) throws -> URL {
        let file = try temporaryFolder().appendingPathComponent("example-firm.json")
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file
    }

    @Test func theExampleIsMarkedAndItsPagesAreClosed() throws {
        let read = try ExampleFirm(file: written(ExampleFirm(state, madeOn: Self.made).text())).state(on: Self.made)
        #expect(read.isExample && read.name == "Kettler")
        #expect(read.measures.map(\.id) == [nil])
    }

    @Test func itsPlanMovesWithTheCalendar() throws {
        let example = ExampleFirm(state, madeOn: Self.made)
        // 15 months on.
        let later = example.state(on: LocalDate(year: 2027, month: 8, day: 2)!)
        #expect(later.measures.map(\.start) == [LocalDate(year: 2027, month: 11, day: 1)!])
        #expect(later.experiments.map(\.end) == [LocalDate(year: 2027, month: 9, day: 1)!])
    }

    @Test func aFileThatHoldsNoFirmIsNamed() throws {
        for text in ["{", "{\"madeOn\":\"2026-05-15\",\"kept\":{\"name\":3}}"] {
            #expect(throws: ContentFaults.self) { try ExampleFirm(file: written(text)) }
        }
        #expect(throws: ContentFaults.self) { try ExampleFirm(file: URL(fileURLWithPath: "/nowhere.json")) }
    }
}
