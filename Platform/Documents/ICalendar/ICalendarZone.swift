import Foundation
import Kernel

/// A clock of some place: what it shows as an instant.
struct ICalendarZone: Sendable {
    /// Seconds east of Greenwich for seconds since 1970 as this clock shows them.
    private let offset: @Sendable (Int) -> Int

    static let utc = ICalendarZone { _ in 0 }
    /// Whole days and times without a zone are meant here.
    static let berlin = ICalendarZone(identifier: "Europe/Berlin")!

    private static let known = Set(TimeZone.knownTimeZoneIdentifiers)

    private init(_ offset: @escaping @Sendable (Int) -> Int) { self.offset = offset }

    /// By its name in the IANA database; nil for any other.
    init?(identifier: String) {
        if ["UTC", "GMT", "Etc/UTC", "Etc/GMT"].contains(identifier) {
            self = .utc
            return
        }
        guard Self.known.contains(identifier), let zone = TimeZone(identifier: identifier) else { return nil }
        @Sendable func east(_ seconds: Int) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        }
        // As ``BerlinTime``: left out in spring, with the offset before; twice in autumn, the first.
        self.init { wall in
            let near = wall - east(wall)
            let (before, after) = (east(near - 10_800), east(near + 10_800))
            return before == after || east(wall - before) == before || east(wall - after) != after ? before : after
        }
    }

    /// From the description in the file itself (RFC 5545, section 3.6.5).
    /// - Parameter days: those in which offsets are asked for, as day numbers; before them the first one holds.
    init(_ zone: ICalendarComponent, in days: ClosedRange<Int>, budget: inout ICalendarBudget) throws(ICalendarFault) {
        var changes: [(wall: Int, from: Int, to: Int)] = []
        for part in zone.children where ["STANDARD", "DAYLIGHT"].contains(part.name) {
            let (from, to) = (try Self.offset(part, "TZOFFSETFROM"), try Self.offset(part, "TZOFFSETTO"))
            guard let line = part.first("DTSTART") else { throw .missing(line: part.line, property: "DTSTART") }
            let start = try ICalendarTime(line)
            var onsets = [start.wall]
            for rule in part.all("RRULE") {
                let found = try ICalendarRule(rule).days(from: start.day, in: days, line: rule, budget: &budget)
                onsets += found.map { start.on($0).wall }
            }
            for dates in part.all("RDATE") {
                for text in dates.value.split(separator: ",") {
                    guard let time = ICalendarTime(String(text), zone: nil) else { throw dates.fault }
                    onsets.append(time.wall)
                }
            }
            // The hour left out in spring still counts as before.
            changes += onsets.map { ($0 + max(0, to - from), from, to) }
        }
        guard !changes.isEmpty else { throw .missing(line: zone.line, property: "STANDARD") }
        let sorted = changes.sorted { $0.wall < $1.wall }
        self.init { wall in sorted.last { $0.wall <= wall }?.to ?? sorted[0].from }
    }

    func instant(_ time: ICalendarTime) -> Date {
        Date(timeIntervalSince1970: Double(time.wall - offset(time.wall)))
    }

    /// `+0100`, `-053000`
    private static func offset(_ part: ICalendarComponent, _ property: String) throws(ICalendarFault) -> Int {
        guard let line = part.first(property) else { throw .missing(line: part.line, property: property) }
        let digits = line.value.dropFirst()
        guard let sign = line.value.first, "+-".contains(sign), [4, 6].contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (48...57).contains($0) }), let hours = Int(digits.prefix(2)),
            let minutes = Int(digits.dropFirst(2).prefix(2)), hours < 24, minutes < 60
        else { throw line.fault }
        return (sign == "-" ? -1 : 1) * (hours * 3_600 + minutes * 60)
    }
}
