import Documents
import Foundation
import Testing

struct ICalendarBusyTimesTests {
    /// 15 May 2026, 00:00 in Berlin, and 26 weeks.
    private static let span = DateInterval(start: Date(timeIntervalSince1970: 1_778_796_000), duration: 182 * 86_400)

    private static func calendar(_ events: [String]) -> [UInt8] {
        let parts = events.map { "BEGIN:VEVENT\r\n" + $0.replacing("\n", with: "\r\n") + "\r\nEND:VEVENT\r\n" }
        return Array(("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + parts.joined() + "END:VCALENDAR\r\n").utf8)
    }

    /// `20260518T070000Z 60`: the start in UTC and how many minutes.
    private func taken(_ events: String...) throws -> [String] {
        try ICalendarBusyTimes().read(Self.calendar(events), in: Self.span).map {
            "\(ICalendarText.stamp($0.start)) \(Int($0.duration / 60))"
        }
    }

    private func fault(_ event: String) -> ICalendarFault? {
        do { _ = try taken(event) } catch let fault as ICalendarFault { return fault } catch {}
        return nil
    }

    @Test func timesOfEachKind() throws {
        #expect(try taken("DTSTART:20260518T070000Z\nDTEND:20260518T080000Z") == ["20260518T070000Z 60"])
        #expect(
            try taken("DTSTART;TZID=Europe/Berlin:20260518T090000\nDURATION:PT1H30M") == ["20260518T070000Z 90"]
        )
        // Without a zone: as clocks show it in Germany.
        #expect(try taken("DTSTART:20260518T090000\nDTEND:20260518T100000") == ["20260518T070000Z 60"])
        // Whole days go from midnight to midnight; the one of the change to winter time has 25 hours.
        #expect(try taken("DTSTART;VALUE=DATE:20260518") == ["20260517T220000Z 1440"])
        #expect(try taken("DTSTART;VALUE=DATE:20261025\nDTEND;VALUE=DATE:20261026") == ["20261024T220000Z 1500"])
        // A moment takes no time.
        #expect(try taken("DTSTART:20260518T070000Z").isEmpty)
    }

    @Test func whatIsFreeOrCancelledOrTheHubsOwnTakesNoTime() throws {
        let hour = "DTSTART:20260518T070000Z\nDTEND:20260518T080000Z\n"
        #expect(try taken(hour + "TRANSP:TRANSPARENT").isEmpty)
        #expect(try taken(hour + "STATUS:CANCELLED").isEmpty)
        #expect(try taken(hour + "STATUS:TENTATIVE").count == 1)
        let own = ICalendarBusyTimes { $0.hasSuffix("@oekohub") }
        #expect(try own.read(Self.calendar([hour + "UID:a@oekohub"]), in: Self.span).isEmpty)
    }

    @Test func aSeriesKeepsTheHourOverTheChangeOfTime() throws {
        #expect(
            try taken(
                "UID:1\nDTSTART;TZID=Europe/Berlin:20261012T090000\nDTEND;TZID=Europe/Berlin:20261012T100000\n"
                    + "RRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20261019T090000"
            ) == ["20261012T070000Z 60", "20261026T080000Z 60", "20261102T080000Z 60"]
        )
    }

    @Test func datesThatWereMovedOrCancelledReplaceThoseOfTheSeries() throws {
        #expect(
            try taken(
                "UID:1\nDTSTART:20260518T070000Z\nDTEND:20260518T080000Z\nRRULE:FREQ=DAILY;UNTIL=20260521T070000Z",
                "UID:1\nRECURRENCE-ID:20260519T070000Z\nDTSTART:20260519T120000Z\nDTEND:20260519T130000Z",
                "UID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20260520T090000\nDTSTART:20260520T070000Z\nSTATUS:CANCELLED"
            ) == ["20260518T070000Z 60", "20260519T120000Z 60", "20260521T070000Z 60"]
        )
    }

    @Test func whatTouchesOrOverlapsIsOneAndOnlyTheSpanCounts() throws {
        #expect(
            try taken(
                "DTSTART:20260518T070000Z\nDTEND:20260518T080000Z",
                "DTSTART:20260518T080000Z\nDTEND:20260518T090000Z",
                "DTSTART:20260518T073000Z\nDTEND:20260518T074500Z",
                "DTSTART:20250518T073000Z\nDTEND:20250518T074500Z",
                "DTSTART:20260514T200000Z\nDTEND:20260514T230000Z"
            ) == ["20260514T220000Z 60", "20260518T070000Z 120"]
        )
    }

    @Test func freeBusyLists() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VFREEBUSY
            FREEBUSY;FBTYPE=BUSY:20260518T070000Z/20260518T080000Z,20260518T100000Z/PT30M
            FREEBUSY;FBTYPE=FREE:20260518T120000Z/PT30M
            END:VFREEBUSY
            END:VCALENDAR
            """
        #expect(try ICalendarBusyTimes().read(Array(text.utf8), in: Self.span).map(\.duration) == [3_600, 1_800])
    }

    @Test func aRuleWithoutEndStopsAtTheSpan() throws {
        // 182 days from 15.05. on; the last of 26 Fridays is 06.11.2026.
        let weekly = try taken("DTSTART:20200103T070000Z\nDTEND:20200103T080000Z\nRRULE:FREQ=WEEKLY")
        #expect(weekly.count == 26)
        #expect(weekly.last == "20261106T070000Z 60")
    }

    @Test func faultsNameTheLineAndWhatStandsThere() {
        #expect(fault("UID:1") == .missing(line: 3, property: "DTSTART"))
        #expect(fault("DTSTART:gestern") == .value(line: 4, property: "DTSTART", text: "gestern"))
        #expect(
            fault("DTSTART:20260518T070000Z\nDTEND:20260517T070000Z")
                == .value(line: 5, property: "DTEND", text: "20260517T070000Z")
        )
        #expect(
            fault("DTSTART;TZID=Mittelerde:20260518T090000") == .unknownZone(line: 4, zone: "Mittelerde")
        )
        #expect(
            fault("DTSTART:20260518T070000Z\nDURATION:-PT1H") == .value(line: 5, property: "DURATION", text: "-PT1H")
        )
        #expect(fault("DTSTART:20260518T070000Z\nEXRULE:FREQ=DAILY") == .unsupported(line: 5, text: "EXRULE"))
        #expect(
            fault("DTSTART:20260518T070000Z\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260518T070000Z")
                == .unsupported(line: 5, text: "RANGE")
        )
    }

    @Test func tenMegabytesAndTooManyEventsAreRefused() {
        #expect(throws: ICalendarFault.tooLarge(bytes: 10_485_760, most: 1_048_576)) {
            try ICalendarBusyTimes().read([UInt8](repeating: 65, count: 10_485_760), in: Self.span)
        }
        #expect(throws: ICalendarFault.tooManyEvents(most: 5_000)) {
            try ICalendarBusyTimes().read(
                Self.calendar([String](repeating: "DTSTART:20260518T070000Z", count: 5_001)),
                in: Self.span
            )
        }
        // 5,000 rules that count every day since 1900
        #expect(throws: ICalendarFault.tooManyRepetitions(most: 500_000)) {
            let event = "DTSTART:19000101T070000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=999999"
            return try ICalendarBusyTimes().read(Self.calendar([String](repeating: event, count: 5_000)), in: Self.span)
        }
    }

    /// A good file with bytes changed, taken out and put in at random: it is read or refused, and never ends the process.
    @Test func twoThousandBrokenFilesAreReadOrRefused() {
        let good = Self.calendar([
            "UID:1\nDTSTART;TZID=Europe/Berlin:20260518T090000\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=9",
            "UID:2\nDTSTART;VALUE=DATE:20260520\nRRULE:FREQ=YEARLY;BYMONTH=5;UNTIL=20300101\nEXDATE;VALUE=DATE:20270520",
            "UID:3\nDTSTART:20260521T070000Z\nDTEND:20260521T080000Z\nRDATE;VALUE=PERIOD:20260601T070000Z/PT2H",
        ])
        var generator = Xorshift(state: 0x2026_0515)
        var (read, refused) = (0, 0)
        for _ in 0..<2_000 {
            var bytes = good
            for _ in 0...Int.random(in: 0...2, using: &generator) {
                let place = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0...3, using: &generator) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 1: bytes.remove(at: place)
                case 2:
                    bytes.insert(Array("0123456789;:,=-PTZ\r\n \"".utf8).randomElement(using: &generator)!, at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
                }
            }
            do {
                let taken = try ICalendarBusyTimes().read(bytes, in: Self.span)
                #expect(
                    taken.allSatisfy { Self.span.start <= $0.start && $0.start < $0.end && $0.end <= Self.span.end }
                )
                read += 1
            } catch {
                refused += 1
            }
        }
        #expect(read > 100)
        #expect(refused > 100)
    }
}

/// George Marsaglia, „Xorshift RNGs“ (2003): the same numbers on each run.
private struct Xorshift: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
