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

    public init(id: EventDateID, day: LocalDate, starts: LocalTime, ends: LocalTime, topic: String = "") {
        (self.id, self.day, self.starts, self.ends, self.topic) = (id, day, starts, ends, topic)
    }

    /// Above 0.
    public var minutes: Int { ends.minutes - starts.minutes }

    /// Whether both take place at the same time, by clocks. One may begin when the other ends.
    public func overlaps(_ other: EventDate) -> Bool {
        day == other.day && starts < other.ends && other.starts < ends
    }
}
