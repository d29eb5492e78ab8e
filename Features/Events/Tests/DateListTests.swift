import Events
import Kernel
import TestSupport
import Testing

@Suite struct DateListTests {
    @Test func linesBecomeDatesInOrder() throws {
        let dates = try DateList.read(
            "22.06.2026 9 - 12:30 Uhr Besuch im Betrieb\n15.06.2026 09:00–12:30",
            outside: .frozen
        )
        #expect(DateList.text(dates) == "15.06.2026 09:00-12:30\n22.06.2026 09:00-12:30 Besuch im Betrieb")
        #expect(dates.map(\.minutes) == [210, 210])
    }

    @Test func faultsNameTheLine() {
        #expect(throws: DateList.Fault.none) { try DateList.read("", outside: .frozen) }
        #expect(throws: DateList.Fault.noTimes(line: 1, "15.06.2026")) {
            try DateList.read("15.06.2026", outside: .frozen)
        }
        #expect(throws: DateList.Fault.noDate(line: 1, "31.02.2026 09:00-10:00")) {
            try DateList.read("31.02.2026 09:00-10:00", outside: .frozen)
        }
        #expect(throws: DateList.Fault.self) {
            try DateList.read("15.06.2026 09:00-10:00\n15.06.2026 09:30-11:00", outside: .frozen)
        }
    }
}
