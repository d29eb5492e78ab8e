public import Foundation
public import Kernel

/// What can be booked of an advisor: office hours without holidays of North Rhine-Westphalia, days off and taken times.
public struct FreeSlots: Sendable {
    public let hours: [OfficeHours]
    public let daysOff: [DatePeriod]
    public let taken: [TakenTime]

    public init(hours: [OfficeHours], daysOff: [DatePeriod] = [], taken: [TakenTime] = []) {
        (self.hours, self.daysOff, self.taken) = (hours, daysOff, taken)
    }

    /// Sorted, none twice. Slots follow each other by elapsed time, so that a night of a clock change has an hour less
    /// or more. Between two appointments lies the buffer, and the way too when one of them is at a firm.
    public func slots(_ kind: MeetingKind, in days: DatePeriod, notBefore earliest: Date) -> [AppointmentSlot] {
        slots(kind, in: WorkableDays(days), notBefore: earliest)
    }

    public func slots(_ kind: MeetingKind, in days: WorkableDays, notBefore earliest: Date) -> [AppointmentSlot] {
        let held = heldDays(days)
        var free: Set<AppointmentSlot> = []
        for rule in hours where rule.kinds.contains(kind) {
            let offered = held.filter { rule.isHeld(on: $0.date) }.flatMap { Self.slots(of: rule, on: $0) }
            free.formUnion(unblocked(offered.filter { $0.start >= earliest }, of: rule, kind))
        }
        return free.sorted()
    }

    /// The earliest of any kind that is offered.
    public func first(in days: WorkableDays, notBefore earliest: Date) -> AppointmentSlot? {
        kinds.compactMap { slots($0, in: days, notBefore: earliest).first }.min()
    }

    /// Which kinds of meeting are offered at all.
    public var kinds: Set<MeetingKind> { hours.reduce(into: []) { $0.formUnion($1.kinds) } }

    private func heldDays(_ days: WorkableDays) -> [WorkableDays.Day] {
        let weekdays = Set(hours.map(\.weekday))
        return days.days.filter { day in
            weekdays.contains(day.date.weekday) && !daysOff.contains { $0.contains(day.date) }
        }
    }

    private static func slots(of rule: OfficeHours, on day: WorkableDays.Day) -> [AppointmentSlot] {
        var start = day.instant(rule.from)
        let end = day.instant(rule.to)
        var slots: [AppointmentSlot] = []
        while let slot = AppointmentSlot(start: start, end: start + Double(rule.slotMinutes * 60)), slot.end <= end {
            slots.append(slot)
            start = slot.end + Double(rule.bufferMinutes * 60)
        }
        return slots
    }

    /// One sweep by ends: a slot is taken when a time that begins before its end goes on after its start.
    private func unblocked(_ slots: [AppointmentSlot], of rule: OfficeHours, _ kind: MeetingKind) -> [AppointmentSlot] {
        let blocks = taken.map { time -> (start: Date, end: Date) in
            let travel = time.isAtFirm || kind == .atFirm ? rule.travelMinutes : 0
            let gap = Double((rule.bufferMinutes + travel) * 60)
            return (time.slot.start - gap, time.slot.end + gap)
        }.sorted { $0.start < $1.start }
        var (next, latestEnd) = (0, Date.distantPast)
        return slots.sorted { $0.end < $1.end }.filter { slot in
            while next < blocks.count, blocks[next].start < slot.end {
                latestEnd = max(latestEnd, blocks[next].end)
                next += 1
            }
            return latestEnd <= slot.start
        }
    }
}
