public import Coaching
public import DatabasePlatform
import Foundation
public import Kernel

/// The steps of a case, for its coach.
public struct CaseStepStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public enum Outcome: Sendable, Hashable {
        case done
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(CaseStep)
        /// The terms of the steps contradict each other; nothing was saved.
        case fault(CaseSchedule.Fault)
        /// These steps wait for it; it stays.
        case needed([CaseStep])
        /// Not there, another coach's, closed, or the grant lets nothing be changed.
        case refused
    }

    static func insert(
        _ step: CaseStep,
        case id: CoachingCaseID,
        firm: FirmID,
        by coach: PersonID,
        at now: Date,
        in session: any SQLSession
    ) throws {
        _ = try session.query(
            """
            INSERT INTO coaching_step (id, case_id, firm_id, step_key, position, phase, title, responsible, due_on,
                after_key, after_days, done_on, done_by_id, version, changed_at, changed_by_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $15)
            ON CONFLICT (id) DO NOTHING
            """,
            [.id(step.id), .id(id), .id(firm), .text(step.key), .int(step.position), .text(step.phase)]
                + [.text(step.title), .text(step.responsible)] + term(step)
                + [.date(step.doneOn), .id(step.doneOn == nil ? nil : coach), .instant(now), .id(coach)]
        )
    }

    /// Adds a step behind all others.
    public func add(_ step: CaseStep, to id: CoachingCaseID, by coach: PersonID) async throws -> Outcome {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return .refused }
            let steps = try Self.steps(of: id, firm, session)
            if steps.contains(where: { $0.id == step.id }) { return .done }
            var step = step
            step.position = (steps.map(\.position).max() ?? -1) + 1
            if let fault = Self.fault(steps + [step]) { return .fault(fault) }
            try Self.insert(step, case: id, firm: firm, by: coach, at: now, in: session)
            return .done
        }
    }

    /// Saves over the version that the step names, or not at all. Key and position stay.
    public func save(_ step: CaseStep, of id: CoachingCaseID, by coach: PersonID) async throws -> Outcome {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return .refused }
            let steps = try Self.steps(of: id, firm, session)
            guard let stored = steps.first(where: { $0.id == step.id }) else { return .refused }
            if let fault = Self.fault(steps.map { $0.id == step.id ? step : $0 }) { return .fault(fault) }
            let staysDone = stored.doneOn == step.doneOn
            let saved = try session.query(
                """
                UPDATE coaching_step SET phase = $5, title = $6, responsible = $7, due_on = $8, after_key = $9,
                    after_days = $10, done_on = $11,
                    done_by_id = CASE WHEN $12 = 1 THEN done_by_id ELSE $13 END,
                    version = version + 1, changed_at = $14, changed_by_id = $3
                WHERE id = $1 AND case_id = $2 AND firm_id = $4 AND version = $15 RETURNING id
                """,
                [.id(step.id), .id(id), .id(coach), .id(firm), .text(step.phase), .text(step.title)]
                    + [.text(step.responsible)] + Self.term(step)
                    + [.date(step.doneOn), .bool(staysDone), .text(step.doneOn == nil ? nil : coach.text)]
                    + [.instant(now), .int(step.version)]
            )
            return saved.isEmpty ? .conflict(stored) : .done
        }
    }

    /// Notes that a step is done on a day, or with nil that it is open again. Done twice, the first day stands.
    public func setDone(
        _ step: CaseStepID,
        on day: LocalDate?,
        of id: CoachingCaseID,
        by coach: PersonID
    ) async throws -> Bool {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return false }
            guard let stored = try Self.steps(of: id, firm, session).first(where: { $0.id == step }) else {
                return false
            }
            if (stored.doneOn == nil) == (day == nil) { return true }
            _ = try session.query(
                """
                UPDATE coaching_step SET done_on = $1, done_by_id = $2, version = version + 1, changed_at = $3,
                    changed_by_id = $4
                WHERE id = $5 AND case_id = $6 AND firm_id = $7
                """,
                .date(day),
                .id(day == nil ? nil : coach),
                .instant(now),
                .id(coach),
                .id(step),
                .id(id),
                .id(firm)
            )
            return true
        }
    }

    public func remove(_ step: CaseStepID, of id: CoachingCaseID, by coach: PersonID) async throws -> Outcome {
        let today = outside.today()
        return try await database.write { session in
            guard let firm = try CaseGrant.works(id, coach, on: today, session) else { return .refused }
            let steps = try Self.steps(of: id, firm, session)
            guard let stored = steps.first(where: { $0.id == step }) else { return .refused }
            let followers = CasePlan.lenient(steps).followers(of: stored.key)
            guard followers.isEmpty else { return .needed(followers) }
            _ = try session.query(
                "DELETE FROM coaching_step WHERE id = $1 AND case_id = $2 AND firm_id = $3",
                .id(step),
                .id(id),
                .id(firm)
            )
            return .done
        }
    }

    static func steps(of id: CoachingCaseID, _ firm: FirmID, _ session: any SQLSession) throws -> [CaseStep] {
        try session.query(
            """
            SELECT s.*, p.name AS person_name FROM coaching_step s LEFT JOIN person p ON p.id = s.done_by_id
            WHERE s.case_id = $1 AND s.firm_id = $2 ORDER BY s.position, s.step_key
            """,
            .id(id),
            .id(firm)
        ).map(CaseRow.step)
    }

    private static func fault(_ steps: [CaseStep]) -> CaseSchedule.Fault? {
        // Judged by the terms alone: a day on which something was done must not hide a circle.
        let terms = steps.map { step in
            var open = step
            open.doneOn = nil
            return open
        }
        do throws(CaseSchedule.Fault) {
            _ = try CasePlan(terms)
            return nil
        } catch { return error }
    }

    private static func term(_ step: CaseStep) -> [SQLValue] {
        switch step.due {
        case .on(let day): [.date(day), .text(nil), .int(nil)]
        case .after(let key, let days): [.date(nil), .text(key), .int(days)]
        case nil: [.date(nil), .text(nil), .int(nil)]
        }
    }
}
