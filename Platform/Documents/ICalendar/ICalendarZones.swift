import Foundation
import Kernel

/// The clocks that the times of one file name: those known here, else those that the file describes.
struct ICalendarZones {
    private let described: [String: ICalendarComponent]
    private let days: ClosedRange<Int>
    private var zones: [String: ICalendarZone] = [:]

    /// - Parameter span: around it offsets are right; long before, the first one that the file names is taken.
    init(_ components: [ICalendarComponent], around span: DateInterval) {
        var described: [String: ICalendarComponent] = [:]
        for component in components {
            if let name = component.first("TZID")?.value, described[name] == nil { described[name] = component }
        }
        self.described = described
        days = (LocalDate(span.start).dayNumber - 800)...(LocalDate(span.end).dayNumber + 400)
    }

    mutating func instant(
        _ time: ICalendarTime,
        _ line: ICalendarLine,
        _ budget: inout ICalendarBudget
    ) throws(ICalendarFault) -> Date {
        switch time.clock {
        case .utc: return ICalendarZone.utc.instant(time)
        case .none, .zone(nil): return ICalendarZone.berlin.instant(time)
        case .zone(let name?):
            if let known = zones[name] { return known.instant(time) }
            let zone: ICalendarZone
            if let known = ICalendarZone(identifier: name) {
                zone = known
            } else if let description = described[name] {
                zone = try ICalendarZone(description, in: days, budget: &budget)
            } else {
                throw .unknownZone(line: line.number, zone: ICalendarFault.quoted(name))
            }
            zones[name] = zone
            return zone.instant(time)
        }
    }
}
