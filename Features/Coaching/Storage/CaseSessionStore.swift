public import Coaching
public import DatabasePlatform
import Foundation
public import Kernel

/// The sessions of a case, for its coach.
public struct CaseSessionStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// False where nothing may be changed. One that is there already, because a form was sent twice, stays as it is.
    public func add(_ held: CaseSession, to id: CoachingCaseID, by coach: PersonID) async throws -> Bool {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return false }
            let added = try session.query(
                """
                INSERT INTO coaching_session (id, case_id, firm_id, held_by_id, changed_by_id, changed_at, day,
                    start_minute, minutes, kind, place, note, visibility, counts_as, reason, version)
                VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)
                ON CONFLICT (id) DO NOTHING RETURNING id
                """,
                [.id(held.id), .id(id), .id(firm), .id(coach), .instant(now)] + Self.values(held)
            )
            if !added.isEmpty { try Self.write(held.participants, held.id, firm, session) }
            return true
        }
    }

    /// Saves over the version that the session names, or not at all.
    public func save(
        _ held: CaseSession,
        of id: CoachingCaseID,
        by coach: PersonID
    ) async throws -> CaseSaving<CaseSession> {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return .refused }
            let saved = try session.query(
                """
                UPDATE coaching_session SET changed_by_id = $4, changed_at = $5, day = $6, start_minute = $7,
                    minutes = $8, kind = $9, place = $10, note = $11, visibility = $12, counts_as = $13,
                    reason = $14, version = version + 1
                WHERE id = $1 AND case_id = $2 AND firm_id = $3 AND version = $15 RETURNING id
                """,
                [.id(held.id), .id(id), .id(firm), .id(coach), .instant(now)] + Self.values(held)
                    + [.int(held.version)]
            )
            if saved.isEmpty {
                let stored = try Self.sessions(of: id, firm, session).first { $0.id == held.id }
                return stored.map { .conflict($0) } ?? .refused
            }
            _ = try session.query(
                "DELETE FROM coaching_participant WHERE session_id = $1 AND firm_id = $2",
                .id(held.id),
                .id(firm)
            )
            try Self.write(held.participants, held.id, firm, session)
            return .saved
        }
    }

    public func remove(_ held: CaseSessionID, of id: CoachingCaseID, by coach: PersonID) async throws -> Bool {
        let today = outside.today()
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return false }
            return try !session.query(
                "DELETE FROM coaching_session WHERE id = $1 AND case_id = $2 AND firm_id = $3 RETURNING id",
                .id(held),
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    static func sessions(of id: CoachingCaseID, _ firm: FirmID, _ session: any SQLSession) throws -> [CaseSession] {
        let participants = Dictionary(
            grouping: try session.query(
                """
                SELECT p.* FROM coaching_participant p JOIN coaching_session s ON s.id = p.session_id
                WHERE s.case_id = $1 AND p.firm_id = $2 ORDER BY p.session_id, p.position
                """,
                .id(id),
                .id(firm)
            ),
            by: { try? $0.text("session_id") }
        )
        return try session.query(
            """
            SELECT s.*, p.name AS person_name FROM coaching_session s LEFT JOIN person p ON p.id = s.held_by_id
            WHERE s.case_id = $1 AND s.firm_id = $2 ORDER BY s.day DESC, s.id DESC
            """,
            .id(id),
            .id(firm)
        ).map { row in
            let names = try (participants[try row.text("id")] ?? []).map {
                CaseSession.Participant(person: try $0.idIfPresent("person_id"), name: try $0.text("name"))
            }
            return try CaseRow.session(row, names)
        }
    }

    private static func values(_ held: CaseSession) -> [SQLValue] {
        [
            .date(held.day), .int(held.start?.minutes), .int(held.minutes), .text(held.kind.rawValue),
            .text(held.place), .text(held.note), .text(held.visibility.rawValue), .text(held.countsAs.rawValue),
            .text(held.reason),
        ]
    }

    /// An account that is none any more leaves the name alone.
    private static func write(
        _ participants: [CaseSession.Participant],
        _ held: CaseSessionID,
        _ firm: FirmID,
        _ session: any SQLSession
    ) throws {
        for (position, participant) in participants.enumerated() {
            _ = try session.query(
                """
                INSERT INTO coaching_participant (session_id, firm_id, position, person_id, name)
                VALUES ($1, $2, $3, (SELECT id FROM person WHERE id = $4), $5)
                """,
                .id(held),
                .id(firm),
                .int(position),
                .text(participant.person?.text ?? ""),
                .text(participant.name)
            )
        }
    }
}
