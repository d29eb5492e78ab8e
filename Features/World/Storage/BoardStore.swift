public import ActionPlanning
import ActionPlanningStorage
public import CompaniesStorage
public import DatabasePlatform
import Foundation
public import Kernel
public import World

/// Notes of meetings. Every query names the meeting.
public struct BoardStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public enum Adding: Sendable, Hashable {
        case added
        /// There are ``Board/mostNotes``.
        case full
        /// No such meeting.
        case gone
    }

    public func board(of id: MeetingID) async throws -> Board {
        try await database.read { session in try Self.board(of: id, session) }
    }

    public func add(_ note: BoardNote, to id: MeetingID, by person: PersonID?) async throws -> Adding {
        try await database.write { session in
            guard try !session.query("SELECT id FROM world_meeting WHERE id = $1", .id(id)).isEmpty else {
                return .gone
            }
            let board = try Self.board(of: id, session)
            guard board.notes.count < Board.mostNotes else { return .full }
            try session.query(
                """
                INSERT INTO world_note (id, meeting_id, body, kind, lane, position, author_id, author, made_at, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) ON CONFLICT (id) DO NOTHING
                """,
                .id(note.id),
                .id(id),
                .text(note.text),
                .text(note.kind.rawValue),
                .text(note.lane.rawValue),
                .int(board.end(of: note.lane)),
                .id(person),
                .text(note.author),
                .instant(note.madeAt)
            )
            return .added
        }
    }

    /// Saves words and kind over the version that the note names, or not at all. Its column is not touched.
    public func save(_ note: BoardNote, in id: MeetingID) async throws -> SaveOutcome<BoardNote> {
        try await database.write { session in
            let changed = try session.query(
                """
                UPDATE world_note SET body = $3, kind = $4, version = version + 1
                WHERE id = $1 AND meeting_id = $2 AND version = $5 RETURNING id
                """,
                .id(note.id),
                .id(id),
                .text(note.text),
                .text(note.kind.rawValue),
                .int(note.version)
            )
            let stored = try session.query(
                "SELECT * FROM world_note WHERE id = $1 AND meeting_id = $2",
                .id(note.id),
                .id(id)
            ).first.map(Self.note)
            guard let stored else { return .gone }
            return changed.isEmpty ? .conflict(stored: stored) : .saved(stored)
        }
    }

    /// False where the note is not there any more.
    public func move(_ note: BoardNoteID, _ move: Board.Move, in id: MeetingID) async throws -> Bool {
        try await database.write { session in
            var board = try Self.board(of: id, session)
            guard board.note(note) != nil else { return false }
            for moved in board.move(note, move) {
                try session.query(
                    "UPDATE world_note SET lane = $3, position = $4 WHERE id = $1 AND meeting_id = $2",
                    .id(moved.id),
                    .id(id),
                    .text(moved.lane.rawValue),
                    .int(moved.position)
                )
            }
            return true
        }
    }

    public func remove(_ note: BoardNoteID, of id: MeetingID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM world_note WHERE id = $1 AND meeting_id = $2 RETURNING id",
                .id(note),
                .id(id)
            ).isEmpty
        }
    }

    // MARK: Measures

    /// Which notes of the meeting are measures of the firm already.
    public func measures(of firm: FirmID, in id: MeetingID) async throws -> [BoardNoteID: MeasureID] {
        let rows = try await database.rows(
            """
            SELECT l.note_id, l.measure_id FROM world_note_measure l JOIN world_note n ON n.id = l.note_id
            WHERE l.firm_id = $1 AND n.meeting_id = $2
            """,
            .id(firm),
            .id(id)
        )
        var found: [BoardNoteID: MeasureID] = [:]
        for row in rows { found[try row.id("note_id")] = try row.id("measure_id") }
        return found
    }

    /// Makes a measure of a note, once for each firm.
    ///
    /// - Returns: the measure that the note is now, which may be an earlier one; nil where the note is gone.
    public func plan(
        _ note: BoardNoteID,
        of id: MeetingID,
        as measure: Measure,
        by person: PersonID
    ) async throws -> MeasureID? {
        let now = outside.now()
        return try await database.write { session in
            let earlier = try session.query(
                """
                SELECT l.measure_id FROM world_note n
                LEFT JOIN world_note_measure l ON l.note_id = n.id AND l.firm_id = $3
                WHERE n.id = $1 AND n.meeting_id = $2
                """,
                .id(note),
                .id(id),
                .id(measure.firm)
            ).first
            guard let earlier else { return nil }
            if let made: MeasureID = try earlier.idIfPresent("measure_id") { return made }
            try MeasureStore.insert(measure, by: person, at: now, in: session)
            try session.query(
                "INSERT INTO world_note_measure (note_id, firm_id, measure_id) VALUES ($1, $2, $3)",
                .id(note),
                .id(measure.firm),
                .id(measure.id)
            )
            return measure.id
        }
    }

    private static func board(of id: MeetingID, _ session: any SQLSession) throws -> Board {
        Board(try session.query("SELECT * FROM world_note WHERE meeting_id = $1", .id(id)).map(note))
    }

    private static func note(_ row: SQLRow) throws -> BoardNote {
        BoardNote(
            id: try row.id("id"),
            text: try row.text("body"),
            kind: try row.parsed("kind", BoardNote.Kind.init(rawValue:)),
            lane: try row.parsed("lane", BoardNote.Lane.init(rawValue:)),
            position: try row.int("position"),
            author: try row.text("author"),
            madeAt: try row.instant("made_at"),
            version: try row.int("version")
        )
    }
}
