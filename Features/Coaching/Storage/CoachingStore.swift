public import Coaching
public import DatabasePlatform
import Foundation
public import Kernel

/// The cases of coaches. A coach sees a case only by a grant of its firm, asked for in every query.
public struct CoachingStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Takes a firm on, with the steps of a template. False without a running grant of the firm to this coach. A case that
    /// is there already, because a form was sent twice, stays as it is. It counts as taken over
    /// today unless it says another day.
    public func open(_ new: CoachingCase, steps: [CaseStep] = [], by coach: PersonID) async throws -> Bool {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard try CaseGrant.runs(for: new.firm, to: coach, on: today, session) else { return false }
            let added = try session.query(
                """
                INSERT INTO coaching_case (id, firm_id, coach_id, title, occasion, aims, team, template, state,
                    opened_on, closed_on, outcome, version, changed_at, changed_by_id, taken_on)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13, $3, $14)
                ON CONFLICT (id) DO NOTHING RETURNING id
                """,
                .id(new.id),
                .id(new.firm),
                .id(coach),
                .text(new.title),
                .text(new.occasion),
                .text(new.aims),
                .text(new.team),
                .text(new.template),
                .text(new.state.rawValue),
                .date(new.openedOn),
                .date(new.closedOn),
                .text(new.outcome),
                .instant(now),
                .date(new.takenOn ?? today)
            )
            for step in added.isEmpty ? [] : steps {
                try CaseStepStore.insert(step, case: new.id, firm: new.firm, by: coach, at: now, in: session)
            }
            return true
        }
    }

    /// Firms that let this coach work for them today, by name.
    public func firms(of coach: PersonID) async throws -> [(id: FirmID, name: String)] {
        try await database.rows(
            """
            SELECT f.id, f.name FROM firm f WHERE EXISTS (
                SELECT 1 FROM firm_grant g WHERE g.firm_id = f.id AND g.person_id = $1
                    AND g.purpose = 'coaching' AND g.withdrawn_at IS NULL AND g.runs_through >= $2)
            ORDER BY f.name, f.id
            """,
            .id(coach),
            .date(outside.today())
        ).map { (try $0.id("id"), try $0.text("name")) }
    }

    /// What a coach may see, the open ones first, then by title.
    public func cases(of coach: PersonID) async throws -> [(CoachingCase, CoachingCase.Reach)] {
        try await database.rows(
            "\(CaseGrant.cases) ORDER BY c.state DESC, c.title, c.id",
            .id(coach),
            .date(outside.today())
        ).map { (try CaseRow.found($0), try CaseGrant.reach($0)) }
    }

    /// Nil when it is another coach's or the firm's grant has ended.
    public func `case`(
        _ id: CoachingCaseID,
        of coach: PersonID
    ) async throws -> (CoachingCase, CoachingCase.Reach)? {
        try await database.rows("\(CaseGrant.cases) AND c.id = $3", .id(coach), .date(outside.today()), .id(id)).first
            .map { (try CaseRow.found($0), try CaseGrant.reach($0)) }
    }

    /// What the members of a firm see, the open ones first.
    public func cases(of firm: FirmID) async throws -> [CoachingCase] {
        try await database.rows(
            "SELECT c.* FROM coaching_case c WHERE c.firm_id = $1 ORDER BY c.state DESC, c.title, c.id",
            .id(firm)
        ).map(CaseRow.found)
    }

    public enum Saving: Sendable, Hashable {
        case saved
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(CoachingCase)
        /// Not there, another coach's, or the grant lets nothing be changed.
        case refused
    }

    /// Saves over the version the case names, or not at all.
    public func save(_ changed: CoachingCase, by coach: PersonID) async throws -> Saving {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            let stored = try session.query(
                "\(CaseGrant.cases) AND c.id = $3",
                .id(coach),
                .date(today),
                .id(changed.id)
            ).first
            guard let stored, try CaseGrant.reach(stored) == .works else { return .refused }
            let saved = try session.query(
                """
                UPDATE coaching_case SET title = $1, occasion = $2, aims = $3, team = $4, state = $5,
                    closed_on = $11, outcome = $12, version = version + 1, changed_at = $6, changed_by_id = $7
                WHERE id = $8 AND firm_id = $9 AND coach_id = $7 AND version = $10 RETURNING id
                """,
                .text(changed.title),
                .text(changed.occasion),
                .text(changed.aims),
                .text(changed.team),
                .text(changed.state.rawValue),
                .instant(now),
                .id(coach),
                .id(changed.id),
                .id(changed.firm),
                .int(changed.version),
                .date(changed.closedOn),
                .text(changed.outcome)
            )
            return saved.isEmpty ? .conflict(try CaseRow.found(stored)) : .saved
        }
    }
}
