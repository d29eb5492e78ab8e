public import DatabasePlatform
public import Foundation
public import Kernel
public import ProgrammeRecords

/// Who takes part in the project: contact and attributes apart, one person once.
public struct ParticipantStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public enum Entry: Sendable, Hashable {
        case counted(ParticipantID)
        case incomplete(ParticipantID)
        /// The record that is there already; nothing was stored.
        case duplicate(ParticipantID)
    }

    public enum Saving: Sendable, Hashable {
        case saved
        case conflict(Participant)
        case duplicate(ParticipantID)
        case gone
    }

    public func enter(_ participant: Participant, by person: PersonID?) async throws -> Entry {
        let outside = outside
        return try await database.write { session in
            try Self.enter(participant, by: person, in: session, outside: outside)
        }
    }

    static func enter(
        _ participant: Participant,
        by person: PersonID?,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws -> Entry {
        let (contact, key) = (participant.contact, participant.contact.duplicateKey)
        let added = try session.query(
            """
            INSERT INTO participant (id, first_name, surname, postcode, email, duplicate_key, counts, entered_on,
                source, version, changed_by, changed_by_id, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11, $12)
            ON CONFLICT (duplicate_key) DO NOTHING RETURNING id
            """,
            .id(participant.id),
            .text(contact.firstName),
            .text(contact.surname),
            .text(contact.postcode),
            .text(contact.email),
            .text(key),
            .bool(participant.counts),
            .date(participant.entered),
            .text(participant.source.rawValue),
            .text(participant.changedBy),
            .id(person),
            .instant(outside.now())
        )
        if added.isEmpty {
            let there = try session.query("SELECT id FROM participant WHERE duplicate_key = $1", .text(key)).first
            guard let there else { throw SQLRowError(column: "duplicate_key", found: .null) }
            return .duplicate(try there.id("id"))
        }
        let attributes = EntityID<ParticipantAttributes>(from: outside)
        try session.query(
            """
            INSERT INTO participant_attributes (id, counts, birth_date, age_group, sex, employment, education,
                declarations)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            [.id(attributes)] + ParticipantRow.values(participant)
        )
        try session.query(
            "INSERT INTO participant_link (participant_id, attributes_id) VALUES ($1, $2)",
            .id(participant.id),
            .id(attributes)
        )
        return participant.counts ? .counted(participant.id) : .incomplete(participant.id)
    }

    public func participant(_ id: ParticipantID) async throws -> Participant? {
        try await database.rows(ParticipantRow.joined + " WHERE p.id = $1", .id(id)).first.map(
            ParticipantRow.participant
        )
    }

    /// Saves over the version the record names, with a line in the log for each field that changed.
    public func save(_ typed: Participant, reason: String, by person: PersonID?) async throws -> Saving {
        let outside = outside
        return try await database.write { session in
            try Self.save(typed, reason: reason, by: person, in: session, outside: outside)
        }
    }

    static func save(
        _ typed: Participant,
        reason: String,
        by person: PersonID?,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws -> Saving {
        guard
            let stored = try session.query(ParticipantRow.joined + " WHERE p.id = $1", .id(typed.id)).first
                .map(ParticipantRow.participant)
        else { return .gone }
        guard stored.version == typed.version else { return .conflict(stored) }
        if let key = typed.contact.duplicateKey,
            let other = try session.query(
                "SELECT id FROM participant WHERE duplicate_key = $1 AND id <> $2",
                .text(key),
                .id(typed.id)
            ).first
        {
            return .duplicate(try other.id("id"))
        }
        let changed = try session.query(
            """
            UPDATE participant SET first_name = $1, surname = $2, postcode = $3, email = $4, duplicate_key = $5,
                counts = $6, entered_on = $7, left_on = $8, result = $9, followed_up_on = $10, later_result = $11,
                version = version + 1, changed_by = $12, changed_by_id = $13, changed_at = $14
            WHERE id = $15 AND version = $16 RETURNING id
            """,
            .text(typed.contact.firstName),
            .text(typed.contact.surname),
            .text(typed.contact.postcode),
            .text(typed.contact.email),
            .text(typed.contact.duplicateKey),
            .bool(typed.counts),
            .date(typed.entered),
            .date(typed.left),
            .text(typed.result?.rawValue),
            .date(typed.followedUp),
            .text(typed.laterResult?.rawValue),
            .text(typed.changedBy),
            .id(person),
            .instant(outside.now()),
            .id(typed.id),
            .int(typed.version)
        )
        if changed.isEmpty { return .conflict(stored) }
        try session.query(
            """
            UPDATE participant_attributes SET counts = $1, birth_date = $2, age_group = $3, sex = $4,
                employment = $5, education = $6, declarations = $7
            WHERE id = (SELECT attributes_id FROM participant_link WHERE participant_id = $8)
            """,
            ParticipantRow.values(typed) + [.id(typed.id)]
        )
        for change in ParticipantRow.changes(from: stored, to: typed) {
            try session.query(
                """
                INSERT INTO participant_correction (id, participant_id, field, value_before, value_after, reason,
                    changed_by, changed_by_id, changed_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                .id(EntityID<ParticipantCorrection>(from: outside)),
                .id(typed.id),
                .text(change.field),
                .text(change.before),
                .text(change.after),
                .text(reason),
                .text(typed.changedBy),
                .id(person),
                .instant(outside.now())
            )
        }
        return .saved
    }

    /// The latest first.
    public func corrections(of id: ParticipantID) async throws -> [ParticipantCorrection] {
        try await database.rows(
            "SELECT * FROM participant_correction WHERE participant_id = $1 ORDER BY changed_at DESC, id DESC",
            .id(id)
        ).map {
            ParticipantCorrection(
                field: try $0.text("field"),
                before: try $0.text("value_before"),
                after: try $0.text("value_after"),
                reason: try $0.text("reason"),
                by: try $0.text("changed_by"),
                at: try $0.instant("changed_at")
            )
        }
    }
}

/// One field of a record that was changed after it was entered.
public struct ParticipantCorrection: Sendable, Hashable {
    public let field: String
    public let before: String
    public let after: String
    public let reason: String
    public let by: String
    public let at: Date
}
