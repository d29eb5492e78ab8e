public import DatabasePlatform
public import Events
import Kernel

/// The rooms of the hub's locations; they belong to no firm.
public struct EventRoomStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// By location and name.
    public func rooms() async throws -> [EventRoom] {
        try await database.rows("SELECT * FROM event_room ORDER BY venue, name, id").map(Self.room)
    }

    public func add(_ room: EventRoom) async throws {
        try await database.write { session in
            _ = try session.query(
                "INSERT INTO event_room (id, venue, address, name, capacity, version) VALUES ($1, $2, $3, $4, $5, 1)",
                .id(room.id),
                .text(room.venue),
                .text(room.address),
                .text(room.name),
                .int(room.capacity)
            )
        }
    }

    /// Saves over the version the room names. False when somebody else has saved meanwhile or the room is unknown.
    public func save(_ room: EventRoom) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                UPDATE event_room SET venue = $1, address = $2, name = $3, capacity = $4, version = version + 1
                WHERE id = $5 AND version = $6 RETURNING id
                """,
                .text(room.venue),
                .text(room.address),
                .text(room.name),
                .int(room.capacity),
                .id(room.id),
                .int(room.version)
            ).isEmpty
        }
    }

    private static func room(_ row: SQLRow) throws -> EventRoom {
        EventRoom(
            id: try row.id("id"),
            venue: try row.text("venue"),
            address: try row.text("address"),
            name: try row.text("name"),
            capacity: try row.int("capacity"),
            version: try row.int("version")
        )
    }
}
