public import DatabasePlatform
import Foundation
public import Kernel
public import World

/// What is written in meetings, kept until the meeting's end.
public struct MeetingTalkStore: Sendable {
    /// Lines that a meeting is shown again.
    public static let shown = 200
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func keep(_ line: SpokenLine, by person: PersonID?, in id: MeetingID) async throws {
        let own = EntityID<SpokenLine>(from: outside)
        try await database.write { session in
            // It may have been deleted while somebody wrote.
            guard try !session.query("SELECT id FROM world_meeting WHERE id = $1", .id(id)).isEmpty else { return }
            try session.query(
                """
                INSERT INTO world_meeting_line (id, meeting_id, person_id, name, body, said_at, said_as, mark)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(own),
                .id(id),
                .id(person),
                .text(line.name),
                .text(line.text),
                .instant(line.at),
                .int(Int(line.who)),
                .text(line.id)
            )
        }
    }

    /// Oldest first; of the latest ``shown``.
    public func lines(in id: MeetingID) async throws -> [SpokenLine] {
        try await database.rows(
            "SELECT * FROM world_meeting_line WHERE meeting_id = $1 ORDER BY said_at DESC, id DESC LIMIT $2",
            .id(id),
            .int(Self.shown)
        ).reversed().map { row in
            SpokenLine(
                who: UInt16(truncatingIfNeeded: try row.int("said_as")),
                name: try row.text("name"),
                text: try row.text("body"),
                at: try row.instant("said_at"),
                id: try row.text("mark")
            )
        }
    }
}
