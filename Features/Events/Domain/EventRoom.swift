public import Kernel

public enum EventRoomTag {}
public typealias EventRoomID = EntityID<EventRoomTag>

/// A room of one of the hub's locations.
public struct EventRoom: Sendable, Hashable {
    public static let mostPlaces = 2_000

    public let id: EventRoomID
    /// Name of the location.
    public let venue: String
    /// Street, postcode and town of the location.
    public let address: String
    public let name: String
    /// How many people fit in; 1 to ``mostPlaces``.
    public let capacity: Int
    /// Counts changes, from 1.
    public let version: Int

    public init(id: EventRoomID, venue: String, address: String, name: String, capacity: Int, version: Int = 1) {
        (self.id, self.venue, self.address) = (id, venue, address)
        (self.name, self.capacity, self.version) = (name, capacity, version)
    }
}
