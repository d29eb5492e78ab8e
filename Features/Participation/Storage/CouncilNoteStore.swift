public import DatabasePlatform
import Foundation
public import Kernel
public import Participation

/// „Notizen und Beschlüsse“ of a council. Every query names the council.
public struct CouncilNoteStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The latest day first.
    public func notes(of council: CouncilID) async throws -> [CouncilNote] {
        try await database.rows(
            "SELECT * FROM council_note WHERE council_id = $1 ORDER BY day DESC, id DESC",
            .id(council)
        ).map(Self.note)
    }

    public func note(_ id: CouncilNoteID, of council: CouncilID) async throws -> CouncilNote? {
        try await database.rows(
            "SELECT * FROM council_note WHERE id = $1 AND council_id = $2",
            .id(id),
            .id(council)
        ).first.map(Self.note)
    }

    public func add(_ note: CouncilNote, to council: CouncilID, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO council_note (id, council_id, kind, title, body, day, author, version, changed_at,
                    author_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9)
                """,
                .id(note.id),
                .id(council),
                .text(note.kind.rawValue),
                .text(note.title),
                .text(note.text),
                .date(note.day),
                .text(note.author),
                .instant(now),
                .id(person)
            )
        }
    }

    public enum Saving: Sendable, Hashable {
        case saved
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(CouncilNote)
        case gone
    }

    /// Saves over the version the note names, or not at all.
    public func save(_ note: CouncilNote, of council: CouncilID, by person: PersonID) async throws -> Saving {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE council_note SET kind = $1, title = $2, body = $3, day = $4, author = $5,
                    version = version + 1, changed_at = $6, author_id = $10
                WHERE id = $7 AND council_id = $8 AND version = $9 RETURNING id
                """,
                .text(note.kind.rawValue),
                .text(note.title),
                .text(note.text),
                .date(note.day),
                .text(note.author),
                .instant(now),
                .id(note.id),
                .id(council),
                .int(note.version),
                .id(person)
            )
            if !changed.isEmpty { return .saved }
            let stored = try session.query(
                "SELECT * FROM council_note WHERE id = $1 AND council_id = $2",
                .id(note.id),
                .id(council)
            ).first
            return try stored.map { .conflict(try Self.note($0)) } ?? .gone
        }
    }

    public func remove(_ id: CouncilNoteID, of council: CouncilID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM council_note WHERE id = $1 AND council_id = $2 RETURNING id",
                .id(id),
                .id(council)
            ).isEmpty
        }
    }

    private static func note(_ row: SQLRow) throws -> CouncilNote {
        CouncilNote(
            id: try row.id("id"),
            kind: try row.parsed("kind") { CouncilNote.Kind(rawValue: $0) },
            title: try row.text("title"),
            text: try row.text("body"),
            day: try row.date("day"),
            author: try row.text("author"),
            version: try row.int("version")
        )
    }
}
