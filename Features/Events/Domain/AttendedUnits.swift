public import Kernel

/// What a person has learnt at events of the hub, in „Unterrichtseinheiten“ of 45 minutes.
public struct AttendedUnits: Sendable, Hashable {
    public struct Event: Sendable, Hashable {
        public let id: HubEventID
        public let title: String
        /// Days on which the person was there, in order.
        public let days: [LocalDate]
        public let hours: AttendanceHours

        public init(id: HubEventID, title: String, days: [LocalDate], hours: AttendanceHours) {
            (self.id, self.title, self.days, self.hours) = (id, title, days, hours)
        }
    }

    /// By the first day attended; only events that declare units.
    public let events: [Event]

    public init(events: [Event]) { self.events = events }

    /// Whole units over all events: parts of units add up before they are rounded down.
    public var units: Int {
        events.reduce(0) { $0 + $1.hours.teachingMinutes } / AttendanceHours.unitMinutes
    }
}
