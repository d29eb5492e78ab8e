public import Kernel

public enum OfficeHoursTag {}
public typealias OfficeHoursID = EntityID<OfficeHoursTag>

/// Hours of a weekday in which an advisor can be booked.
public struct OfficeHours: Sendable, Hashable {
    public let id: OfficeHoursID
    public let weekday: Weekday
    public let from: LocalTime
    public let to: LocalTime
    public let validFrom: LocalDate
    /// The last day; nil: until further notice.
    public let validThrough: LocalDate?
    /// Every so many weeks, 1 or 2; counted from the week of `validFrom`.
    public let everyWeeks: Int
    public let kinds: Set<MeetingKind>
    public let slotMinutes: Int
    /// Kept free between two appointments.
    public let bufferMinutes: Int
    /// Kept free on top, before and after an appointment at a firm.
    public let travelMinutes: Int

    /// Nil when the hours end before one slot is over, no kind is chosen, or a number is out of its bounds: slots 10 to
    /// 480 minutes, buffer and travel 0 to 240, every 1 or 2 weeks.
    public init?(
        id: OfficeHoursID,
        weekday: Weekday,
        from: LocalTime,
        to: LocalTime,
        validFrom: LocalDate,
        validThrough: LocalDate? = nil,
        everyWeeks: Int = 1,
        kinds: Set<MeetingKind>,
        slotMinutes: Int,
        bufferMinutes: Int = 0,
        travelMinutes: Int = 0
    ) {
        guard (10...480).contains(slotMinutes), (0...240).contains(bufferMinutes), (0...240).contains(travelMinutes),
            (1...2).contains(everyWeeks), !kinds.isEmpty, from.minutes + slotMinutes <= to.minutes,
            validThrough.map({ validFrom <= $0 }) ?? true
        else { return nil }
        (self.id, self.weekday, self.from, self.to) = (id, weekday, from, to)
        (self.validFrom, self.validThrough, self.everyWeeks) = (validFrom, validThrough, everyWeeks)
        (self.kinds, self.slotMinutes) = (kinds, slotMinutes)
        (self.bufferMinutes, self.travelMinutes) = (bufferMinutes, travelMinutes)
    }

    /// Whether the hours are held on this day, holidays and days off aside.
    public func isHeld(on day: LocalDate) -> Bool {
        guard day.weekday == weekday, validFrom <= day, validThrough.map({ day <= $0 }) ?? true else { return false }
        return (Self.week(day) - Self.week(validFrom)) % everyWeeks == 0
    }

    /// Whether both can be held at the same time of a day: then one start would be offered with two ends.
    public func overlaps(_ other: OfficeHours) -> Bool {
        guard weekday == other.weekday, from < other.to, other.from < to,
            validThrough.map({ other.validFrom <= $0 }) ?? true, other.validThrough.map({ validFrom <= $0 }) ?? true
        else { return false }
        let isTurns = everyWeeks == 2 && other.everyWeeks == 2
        return !isTurns || (Self.week(validFrom) - Self.week(other.validFrom)).isMultiple(of: 2)
    }

    /// Weeks from Monday on; 1 January 1970 was a Thursday.
    private static func week(_ day: LocalDate) -> Int { (day.dayNumber + 3).quotient(flooredBy: 7) }
}

extension Int {
    fileprivate func quotient(flooredBy divisor: Int) -> Int {
        self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
    }
}
