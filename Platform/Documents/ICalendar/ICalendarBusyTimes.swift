public import Foundation
import Kernel

/// When somebody is taken, read from an iCalendar file (RFC 5545). Titles, places and people are passed over.
///
/// What is marked as free or cancelled takes no time, a whole day takes it from midnight to midnight in Germany, and a
/// time without a zone is one on Germany's clocks. The first date of a rule counts even where the rule leaves it out.
public struct ICalendarBusyTimes: Sendable {
    /// How much of a file is taken apart.
    public struct Limits: Sendable, Hashable {
        public var bytes = 1 << 20
        public var lines = 100_000
        public var events = 5_000
        /// Dates that rules are followed through, of all events together.
        public var repetitions = 500_000

        public init() {}
    }

    private let limits: Limits
    private let skips: @Sendable (String) -> Bool

    /// - Parameter skips: whether an event is left out by its UID, as those are that the hub itself has handed out.
    public init(limits: Limits = Limits(), skips: @escaping @Sendable (String) -> Bool = { _ in false }) {
        (self.limits, self.skips) = (limits, skips)
    }

    /// What is taken inside the span: in order, without gaps or overlaps between two that touch, cut to the span.
    public func read(_ bytes: [UInt8], in span: DateInterval) throws(ICalendarFault) -> [DateInterval] {
        guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, most: limits.bytes) }
        let calendars = try ICalendarComponent.calendars(in: bytes, lines: limits.lines)
        let parts = calendars.flatMap(\.children)
        let events = parts.filter { $0.name == "VEVENT" }
        guard events.count <= limits.events else { throw .tooManyEvents(most: limits.events) }
        var budget = ICalendarBudget(most: limits.repetitions)
        var zones = ICalendarZones(parts.filter { $0.name == "VTIMEZONE" }, around: span)
        var taken: [DateInterval] = []
        let replaced = try replaced(events, &zones, &budget)
        for event in events where takesTime(event) {
            let uid = event.first("UID")?.value ?? ""
            if skips(uid) { continue }
            let dates = try ICalendarDates(event, replaced: replaced[uid] ?? [], &zones, &budget)
            taken += try dates.taken(in: span, &zones, &budget)
        }
        for part in parts where part.name == "VFREEBUSY" {
            for line in part.all("FREEBUSY") where line.parameters["FBTYPE"]?.uppercased() != "FREE" {
                for period in line.value.split(separator: ",") {
                    taken.append(try ICalendarDates.period(period, line, &zones, &budget))
                }
            }
        }
        return Self.merged(taken, in: span)
    }

    private func takesTime(_ event: ICalendarComponent) -> Bool {
        event.first("TRANSP")?.value.uppercased() != "TRANSPARENT"
            && event.first("STATUS")?.value.uppercased() != "CANCELLED"
    }

    /// Which dates of each UID stand as events of their own, moved, changed or cancelled.
    private func replaced(
        _ events: [ICalendarComponent],
        _ zones: inout ICalendarZones,
        _ budget: inout ICalendarBudget
    ) throws(ICalendarFault) -> [String: Set<Date>] {
        var replaced: [String: Set<Date>] = [:]
        for event in events {
            guard let line = event.first("RECURRENCE-ID") else { continue }
            guard line.parameters["RANGE"] == nil else { throw .unsupported(line: line.number, text: "RANGE") }
            let instant = try zones.instant(ICalendarTime(line), line, &budget)
            replaced[event.first("UID")?.value ?? "", default: []].insert(instant)
        }
        return replaced
    }

    private static func merged(_ taken: [DateInterval], in span: DateInterval) -> [DateInterval] {
        var merged: [DateInterval] = []
        for time in taken.compactMap({ $0.intersection(with: span) }).sorted() where time.duration > 0 {
            if let last = merged.last, time.start <= last.end {
                merged[merged.count - 1].end = max(last.end, time.end)
            } else {
                merged.append(time)
            }
        }
        return merged
    }
}
