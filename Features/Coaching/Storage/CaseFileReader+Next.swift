public import Coaching
import DatabasePlatform
public import Kernel

extension CaseFileReader {
    /// What comes next in the open cases of a firm, by title.
    public func next(of firm: FirmID) async throws -> [CaseNext] {
        try await next("SELECT c.* FROM coaching_case c WHERE c.firm_id = $1", [.id(firm)])
    }

    /// The same for the cases that a coach may see today.
    public func next(of coach: PersonID) async throws -> [CaseNext] {
        try await next(CaseGrant.cases, [.id(coach), .date(outside.today())])
    }

    /// All in one query: the first page is opened more often than any other.
    private func next(_ cases: String, _ arguments: [SQLValue]) async throws -> [CaseNext] {
        let promises = """
            FROM coaching_promise p WHERE p.case_id = c.id AND p.firm_id = c.firm_id
                AND p.promised_by = 'firm' AND p.kept_on IS NULL
            """
        let rows = try await database.rows(
            """
            SELECT s.*, NULL AS person_name, c.id AS of_case, (SELECT COUNT(*) \(promises)) AS open_promises,
                (SELECT MIN(p.due_on) \(promises)) AS promises_due
            FROM (\(cases)) c LEFT JOIN coaching_step s ON s.case_id = c.id AND s.firm_id = c.firm_id
            WHERE c.state = 'open' ORDER BY c.title, c.id, s.position, s.step_key
            """,
            arguments
        )
        var order: [CoachingCaseID] = []
        var found: [CoachingCaseID: [SQLRow]] = [:]
        for row in rows {
            let id: CoachingCaseID = try row.id("of_case")
            if found[id] == nil { order.append(id) }
            found[id, default: []].append(row)
        }
        return try order.compactMap { id in
            guard let rows = found[id], let first = rows.first else { return nil }
            // A case without steps has one row, in which they are missing.
            let steps = try rows.filter { try $0.textIfPresent("step_key") != nil }.map(CaseRow.step)
            return CaseNext(
                id: id,
                plan: .lenient(steps),
                openPromises: try first.int("open_promises"),
                promisesDue: try CaseRow.date(first, "promises_due")
            )
        }
    }
}
