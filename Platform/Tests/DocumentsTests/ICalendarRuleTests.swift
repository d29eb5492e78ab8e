import Foundation
import Kernel
import Testing

@testable import Documents

struct ICalendarRuleTests {
    private func days(_ rule: String, from start: String, _ first: String, _ last: String, most: Int = 10_000) throws
        -> [String]
    {
        let line = try ICalendarLine(Array("RRULE:\(rule)".utf8), number: 3)
        var budget = ICalendarBudget(most: most)
        return try ICalendarRule(line).days(
            from: LocalDate(iso: start)!,
            in: LocalDate(iso: first)!.dayNumber...LocalDate(iso: last)!.dayNumber,
            line: line,
            budget: &budget
        ).map(\.iso)
    }

    @Test func eachKindOfRule() throws {
        // 01.05.2026 is a Friday.
        #expect(
            try days("FREQ=DAILY;INTERVAL=3", from: "2026-05-01", "2026-05-05", "2026-05-14")
                == ["2026-05-07", "2026-05-10", "2026-05-13"]
        )
        #expect(
            try days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", from: "2026-05-04", "2026-05-01", "2026-05-31")
                == ["2026-05-04", "2026-05-07", "2026-05-18", "2026-05-21"]
        )
        #expect(
            try days("FREQ=MONTHLY;BYDAY=-1FR", from: "2026-01-30", "2026-05-01", "2026-06-30")
                == ["2026-05-29", "2026-06-26"]
        )
        #expect(
            try days("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", from: "2026-01-13", "2026-05-01", "2026-06-30")
                == ["2026-05-12", "2026-06-09"]
        )
        // The 31st: neither in June nor in September.
        #expect(
            try days("FREQ=MONTHLY", from: "2026-05-31", "2026-05-01", "2026-10-31")
                == ["2026-05-31", "2026-07-31", "2026-08-31", "2026-10-31"]
        )
        // A leap day comes every four years.
        #expect(
            try days("FREQ=YEARLY", from: "2024-02-29", "2024-01-01", "2032-12-31")
                == ["2024-02-29", "2028-02-29", "2032-02-29"]
        )
    }

    @Test func countAndEndAreKept() throws {
        #expect(
            try days("FREQ=WEEKLY;COUNT=3", from: "2026-05-04", "2026-05-10", "2026-12-31") == [
                "2026-05-11", "2026-05-18",
            ]
        )
        // The end is looked at by the hour elsewhere; the day after it is the last that is tried.
        #expect(
            try days("FREQ=DAILY;UNTIL=20260506", from: "2026-05-04", "2026-05-01", "2026-12-31").prefix(3)
                == ["2026-05-04", "2026-05-05", "2026-05-06"]
        )
    }

    @Test func aRuleWithoutEndOrWithoutAnyDateEnds() throws {
        // 126 years of days, and only the last week is looked at.
        #expect(try days("FREQ=DAILY", from: "1900-01-01", "2026-05-04", "2026-05-10", most: 30).count == 7)
        #expect(
            try days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", from: "2026-01-01", "2026-01-01", "2200-12-31").isEmpty
        )
        #expect(throws: ICalendarFault.tooManyRepetitions(most: 30)) {
            try days("FREQ=DAILY;COUNT=1000000", from: "1900-01-01", "2026-05-04", "2026-05-10", most: 30)
        }
    }

    @Test(arguments: [
        "", "FREQ", "FREQ=", "FREQ=NEVER", "INTERVAL=2", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;COUNT=x",
        "FREQ=DAILY;COUNT=99999999999", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=", "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=DAILY;UNTIL=morgen", "FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;ABC=1",
        "FREQ=DAILY;WKST=1",
    ])
    func garbageIsNoRule(_ text: String) {
        #expect(throws: ICalendarFault.value(line: 3, property: "RRULE", text: text)) {
            try days(text, from: "2026-05-04", "2026-05-04", "2026-05-10")
        }
    }

    @Test func whatIsNotTakenApartIsNamed() {
        #expect(throws: ICalendarFault.unsupported(line: 3, text: "FREQ=HOURLY")) {
            try days("FREQ=HOURLY", from: "2026-05-04", "2026-05-04", "2026-05-10")
        }
        #expect(throws: ICalendarFault.unsupported(line: 3, text: "BYHOUR=9,10")) {
            try days("FREQ=DAILY;BYHOUR=9,10", from: "2026-05-04", "2026-05-04", "2026-05-10")
        }
    }

    /// Six hundred rules made up at random, each with a start that it holds, as dateutil (of vobject) works them out.
    @Test(.enabled(if: PythonValidator.hasCalendars, "icalendar and vobject are missing; bin/setup --test brings them"))
    func anotherProgramFindsTheSameDays() throws {
        let script = """
            import random, datetime
            from dateutil.rrule import rrulestr
            random.seed(20260515)
            first, last = datetime.datetime(2026, 5, 1), datetime.datetime(2026, 10, 31)
            def some(things, most): return ",".join(random.sample(things, random.randint(1, most)))
            days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
            for _ in range(600):
                frequency = random.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
                rule = f"FREQ={frequency};INTERVAL={random.randint(1, 4)}"
                if random.random() < .3: rule += f";COUNT={random.randint(1, 60)}"
                elif random.random() < .3: rule += f";UNTIL=2026{random.randint(5, 12):02}15"
                if frequency == "WEEKLY":
                    rule += f";BYDAY={some(days, 3)};WKST={random.choice(days)}"
                elif frequency in ("MONTHLY", "YEARLY"):
                    if frequency == "YEARLY" and random.random() < .7: rule += f";BYMONTH={some(list('123456789'), 3)}"
                    way = random.random()
                    if way < .3: rule += ";BYMONTHDAY=" + some([str(n) for n in (1, 15, 29, 30, 31, -1, -2)], 3)
                    elif way < .6: rule += ";BYDAY=" + some([str(n) + d for n in (1, 2, -1) for d in days], 3)
                    elif way < .9: rule += f";BYDAY={some(days, 5)};BYSETPOS={random.choice([1, 2, -1])}"
                elif random.random() < .3: rule += f";BYDAY={some(days, 4)}"
                begin = datetime.datetime(2026, 1, 1) - datetime.timedelta(days=random.randint(-200, 3000))
                begin = rrulestr(rule.split(";UNTIL")[0], dtstart=begin)[0]
                found = rrulestr(rule, dtstart=begin).between(first, last, inc=True)
                print(rule, begin.date().isoformat(), ",".join(day.date().isoformat() for day in found), sep="|")
            """
        let lines = try PythonValidator.run(script, []).split(separator: "\n")
        #expect(lines.count == 600)
        var found = 0
        for line in lines {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            try #require(parts.count == 3, "\(line)")
            let until = parts[0].firstMatch(of: /UNTIL=(\d{4})(\d\d)(\d\d)/).map { "\($0.1)-\($0.2)-\($0.3)" }
            let mine = try days(parts[0], from: parts[1], "2026-05-01", "2026-10-31", most: 100_000).filter {
                $0 <= until ?? "9"
            }
            #expect(mine == parts[2].split(separator: ",").map(String.init), "\(parts[0]) from \(parts[1])")
            found += mine.count
        }
        #expect(found > 3_000)
    }
}
