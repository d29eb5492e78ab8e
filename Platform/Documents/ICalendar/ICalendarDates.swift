import Foundation
import Kernel

/// The dates of one event: its first, those of its rules and those named one by one, without those taken out.
struct ICalendarDates {
    private let event: ICalendarComponent
    private let startLine: ICalendarLine
    private let start: ICalendarTime
    private let length: ICalendarDuration
    /// Dates that are taken out, and whole days of which each is.
    private var left: Set<Date>
    private var daysLeft: Set<LocalDate> = []

    /// - Parameter replaced: dates that stand as events of their own; an event that is such a one keeps its own.
    init(
        _ event: ICalendarComponent,
        replaced: Set<Date>,
        _ zones: inout ICalendarZones,
        _ budget: inout ICalendarBudget
    ) throws(ICalendarFault) {
        guard let line = event.first("DTSTART") else { throw .missing(line: event.line, property: "DTSTART") }
        self.event = event
        startLine = line
        start = try ICalendarTime(line)
        length = try Self.length(event, line, start, &zones, &budget)
        left = event.first("RECURRENCE-ID") == nil ? replaced : []
        for line in event.all("EXDATE") {
            for text in line.value.split(separator: ",") {
                guard let time = ICalendarTime(String(text), zone: line.parameters["TZID"]) else { throw line.fault }
                if time.clock == .none { daysLeft.insert(time.day) }
                left.insert(try zones.instant(time, line, &budget))
            }
        }
    }

    private static func length(
        _ event: ICalendarComponent,
        _ startLine: ICalendarLine,
        _ start: ICalendarTime,
        _ zones: inout ICalendarZones,
        _ budget: inout ICalendarBudget
    ) throws(ICalendarFault) -> ICalendarDuration {
        if let line = event.first("DURATION") {
            guard let length = ICalendarDuration(line.value) else { throw line.fault }
            return length
        }
        guard let line = event.first("DTEND") else {
            return ICalendarDuration(days: start.clock == .none ? 1 : 0, seconds: 0)
        }
        let end = try ICalendarTime(line)
        guard (end.clock == .none) == (start.clock == .none) else { throw line.fault }
        if start.clock == .none {
            let days = end.day.dayNumber - start.day.dayNumber
            guard days >= 0 else { throw line.fault }
            return ICalendarDuration(days: max(1, days), seconds: 0)
        }
        let begin = try zones.instant(start, startLine, &budget)
        let seconds = try zones.instant(end, line, &budget).timeIntervalSince(begin)
        guard seconds >= 0 else { throw line.fault }
        return ICalendarDuration(days: 0, seconds: Int(seconds))
    }

    func taken(
        in span: DateInterval,
        _ zones: inout ICalendarZones,
        _ budget: inout ICalendarBudget
    ) throws(ICalendarFault) -> [DateInterval] {
        // Two days more on both sides for clocks elsewhere.
        let reach = length.days + length.seconds / 86_400 + 3
        let days = (LocalDate(span.start).dayNumber - reach)...(LocalDate(span.end).dayNumber + 2)
        var times = days.contains(start.day.dayNumber) ? [start] : []
        for line in event.all("RRULE") {
            let rule = try ICalendarRule(line)
            for day in try rule.days(from: start.day, in: days, line: line, budget: &budget) {
                if try isWithin(rule.until, start.on(day), line, &zones, &budget) { times.append(start.on(day)) }
            }
        }
        if let line = event.first("EXRULE") { throw .unsupported(line: line.number, text: "EXRULE") }
        var taken: [DateInterval] = []
        for time in times where !daysLeft.contains(time.day) {
            let begin = try zones.instant(time, startLine, &budget)
            guard !left.contains(begin) else { continue }
            let wholeDays = time.on(time.day.adding(days: length.days))
            let end = try zones.instant(wholeDays, startLine, &budget) + Double(length.seconds)
            if begin < end { taken.append(DateInterval(start: begin, end: end)) }
        }
        for line in event.all("RDATE") {
            for text in line.value.split(separator: ",") {
                let time = try named(text, line, &zones, &budget)
                if !left.contains(time.start) { taken.append(time) }
            }
        }
        return taken
    }

    /// A rule's end is a day, an instant, or a time on the event's own clock.
    private func isWithin(
        _ until: ICalendarTime?,
        _ time: ICalendarTime,
        _ line: ICalendarLine,
        _ zones: inout ICalendarZones,
        _ budget: inout ICalendarBudget
    ) throws(ICalendarFault) -> Bool {
        guard let until else { return true }
        switch until.clock {
        case .none: return time.day <= until.day
        case .utc: return try zones.instant(time, startLine, &budget) <= zones.instant(until, line, &budget)
        case .zone: return time.wall <= until.wall
        }
    }

    /// A date of RDATE: a start with the event's length, or a period of its own.
    private func named(
        _ text: Substring,
        _ line: ICalendarLine,
        _ zones: inout ICalendarZones,
        _ budget: inout ICalendarBudget
    ) throws(ICalendarFault) -> DateInterval {
        if text.contains("/") { return try Self.period(text, line, &zones, &budget) }
        guard let time = ICalendarTime(String(text), zone: line.parameters["TZID"]) else { throw line.fault }
        let begin = try zones.instant(time, line, &budget)
        let end = try zones.instant(time.on(time.day.adding(days: length.days)), line, &budget)
        return DateInterval(start: begin, end: max(begin, end + Double(length.seconds)))
    }

    /// `20260518T070000Z/20260518T080000Z`, `20260518T070000Z/PT1H` (RFC 5545, section 3.3.9)
    static func period(
        _ text: Substring,
        _ line: ICalendarLine,
        _ zones: inout ICalendarZones,
        _ budget: inout ICalendarBudget
    ) throws(ICalendarFault) -> DateInterval {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let start = ICalendarTime(parts[0], zone: line.parameters["TZID"]) else {
            throw line.fault
        }
        let begin = try zones.instant(start, line, &budget)
        if let length = ICalendarDuration(parts[1]) {
            let end = try zones.instant(start.on(start.day.adding(days: length.days)), line, &budget)
            return DateInterval(start: begin, end: max(begin, end + Double(length.seconds)))
        }
        guard let last = ICalendarTime(parts[1], zone: line.parameters["TZID"]) else { throw line.fault }
        let end = try zones.instant(last, line, &budget)
        guard begin <= end else { throw line.fault }
        return DateInterval(start: begin, end: end)
    }
}
