public import Kernel

/// The next date of an event for which somebody has registered.
public struct EventAhead: Sendable, Hashable {
    public let event: HubEventID
    public let title: String
    public let day: LocalDate
    public let starts: LocalTime
    /// On the waiting list, without a place so far.
    public let isWaiting: Bool

    public init(event: HubEventID, title: String, day: LocalDate, starts: LocalTime, isWaiting: Bool) {
        (self.event, self.title, self.day, self.starts) = (event, title, day, starts)
        self.isWaiting = isWaiting
    }
}
