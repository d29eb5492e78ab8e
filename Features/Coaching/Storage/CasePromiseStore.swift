public import Coaching
public import DatabasePlatform
import Foundation
public import Kernel

/// What coach and firm promised each other. The coach writes; the firm may say that it kept its own.
public struct CasePromiseStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// False where nothing may be changed. One that is there already, because a form was sent twice, stays as it is.
    public func add(_ promise: CasePromise, to id: CoachingCaseID, by coach: PersonID) async throws -> Bool {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return false }
            _ = try session.query(
                """
                INSERT INTO coaching_promise (id, case_id, firm_id, promised_by, body, made_on, due_on, kept_on,
                    kept_by_id, version, changed_at, changed_by_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, NULL, 1, $8, $9) ON CONFLICT (id) DO NOTHING
                """,
                .id(promise.id),
                .id(id),
                .id(firm),
                .text(promise.side.rawValue),
                .text(promise.text),
                .date(promise.madeOn),
                .date(promise.due),
                .instant(now),
                .id(coach)
            )
            return true
        }
    }

    /// Saves side, words and day over the version that the promise names, or not at all.
    public func save(
        _ promise: CasePromise,
        of id: CoachingCaseID,
        by coach: PersonID
    ) async throws -> CaseSaving<CasePromise> {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return .refused }
            let saved = try session.query(
                """
                UPDATE coaching_promise SET promised_by = $4, body = $5, due_on = $6, version = version + 1,
                    changed_at = $7, changed_by_id = $8
                WHERE id = $1 AND case_id = $2 AND firm_id = $3 AND version = $9 RETURNING id
                """,
                .id(promise.id),
                .id(id),
                .id(firm),
                .text(promise.side.rawValue),
                .text(promise.text),
                .date(promise.due),
                .instant(now),
                .id(coach),
                .int(promise.version)
            )
            if !saved.isEmpty { return .saved }
            let stored = try Self.promises(of: id, firm, session).first { $0.id == promise.id }
            return stored.map { .conflict($0) } ?? .refused
        }
    }

    /// Notes that a promise was kept today, or is open again.
    public func setKept(
        _ promise: CasePromiseID,
        _ isKept: Bool,
        of id: CoachingCaseID,
        by coach: PersonID
    ) async throws -> Bool {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return false }
            return try Self.setKept(promise, isKept ? today : nil, id, firm, by: coach, at: now, sides: nil, session)
        }
    }

    /// The same by a member of the firm, for what the firm promised in an open case.
    public func setKept(
        _ promise: CasePromiseID,
        _ isKept: Bool,
        of id: CoachingCaseID,
        firm: FirmID,
        by member: PersonID
    ) async throws -> Bool {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            let isOpen = try !session.query(
                "SELECT 1 AS found FROM coaching_case WHERE id = $1 AND firm_id = $2 AND state = 'open'",
                .id(id),
                .id(firm)
            ).isEmpty
            guard isOpen else { return false }
            return try Self.setKept(promise, isKept ? today : nil, id, firm, by: member, at: now, sides: .firm, session)
        }
    }

    public func remove(_ promise: CasePromiseID, of id: CoachingCaseID, by coach: PersonID) async throws -> Bool {
        let today = outside.today()
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return false }
            return try !session.query(
                "DELETE FROM coaching_promise WHERE id = $1 AND case_id = $2 AND firm_id = $3 RETURNING id",
                .id(promise),
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    static func promises(of id: CoachingCaseID, _ firm: FirmID, _ session: any SQLSession) throws -> [CasePromise] {
        try session.query(
            """
            SELECT s.*, p.name AS person_name FROM coaching_promise s LEFT JOIN person p ON p.id = s.kept_by_id
            WHERE s.case_id = $1 AND s.firm_id = $2 ORDER BY s.id
            """,
            .id(id),
            .id(firm)
        ).map(CaseRow.promise)
    }

    /// Said twice, the first day stands.
    private static func setKept(
        _ promise: CasePromiseID,
        _ day: LocalDate?,
        _ id: CoachingCaseID,
        _ firm: FirmID,
        by person: PersonID,
        at now: Date,
        sides: CasePromise.Side?,
        _ session: any SQLSession
    ) throws -> Bool {
        let stored = try promises(of: id, firm, session).first { $0.id == promise }
        guard let stored, sides.map({ $0 == stored.side }) ?? true else { return false }
        if (stored.keptOn == nil) == (day == nil) { return true }
        _ = try session.query(
            """
            UPDATE coaching_promise SET kept_on = $1, kept_by_id = $2, version = version + 1, changed_at = $3,
                changed_by_id = $4
            WHERE id = $5 AND case_id = $6 AND firm_id = $7
            """,
            .date(day),
            .id(day == nil ? nil : person),
            .instant(now),
            .id(person),
            .id(promise),
            .id(id),
            .id(firm)
        )
        return true
    }
}
