public import Kernel

public enum DayOffTag {}
public typealias DayOffID = EntityID<DayOffTag>

/// Days on which an advisor holds no office hours.
public struct DayOff: Sendable, Hashable {
    public let id: DayOffID
    public let days: DatePeriod

    public init(id: DayOffID, days: DatePeriod) { (self.id, self.days) = (id, days) }
}
