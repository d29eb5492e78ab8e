public import Kernel

public enum EventDateTag {}
public typealias EventDateID = EntityID<EventDateTag>

/// One of the days of an event, by the clocks of Germany.
public struct EventDate: Sendable, Hashable {
    public let id: EventDateID
    public let day: LocalDate
    public let starts: LocalTime
    /// On the same day, after ``starts``.
    public let ends: LocalTime
    /// What this day is about, as the programme of a cohort says; empty where the event's text says it all.
    public let topic: String
    /// Where this day takes place when not where the event does, as a visit of a firm; empty otherwise.
    public let place: String

    public init(
        id: EventDateID,
        day: LocalDate,
        starts: LocalTime,
        ends: LocalTime,
        topic: String = "",
        place: String = ""
    ) {
        (self.id, self.day, self.starts, self.ends) = (id, day, starts, ends)
        (self.topic, self.place) = (topic, place)
    }

    /// Above 0.
    public var minutes: Int { ends.minutes - starts.minutes }

    /// Whether both take place at the same time, by clocks. One may begin when the other ends.
    public func overlaps(_ other: EventDate) -> Bool {
        day == other.day && starts < other.ends && other.starts < ends
    }

    /// The same day and times, so the same date as far as people know.
    public func isSameTime(as other: EventDate) -> Bool {
        (day, starts, ends) == (other.day, other.starts, other.ends)
    }

    func with(id: EventDateID) -> EventDate {
        EventDate(id: id, day: day, starts: starts, ends: ends, topic: topic, place: place)
    }
}
