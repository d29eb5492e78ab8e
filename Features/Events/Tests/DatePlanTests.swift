import Events
import Kernel
import TestSupport
import Testing

@Suite struct DatePlanTests {
    private func dates(_ text: String) throws -> [EventDate] { try DateList.read(text, outside: .live) }

    @Test func datesOfTheSameTimeStayThemselves() throws {
        let stored = try dates("15.06.2026 09:00-12:00\n22.06.2026 09:00-12:00")
        let planned = try dates("14.06.2026 09:00-12:00\n15.06.2026 09:00-12:00 Neu\n23.06.2026 09:00-12:00")
        let kept = try DatePlan.keep(stored, in: planned, noted: [stored[0].id])
        #expect(kept.map(\.id) == [stored[1].id, stored[0].id, planned[2].id])
        #expect(kept[1].topic == "Neu")
    }

    @Test func aNotedDateIsNeitherMovedNorLeftOut() throws {
        let stored = try dates("15.06.2026 09:00-12:00")
        for text in ["15.06.2026 09:00-12:30", "16.06.2026 09:00-12:00"] {
            let planned = try dates(text)
            #expect(throws: NotedDate.self) {
                try DatePlan.keep(stored, in: planned, noted: [stored[0].id])
            }
        }
    }
}
