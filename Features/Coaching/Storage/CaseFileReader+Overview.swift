public import Coaching
import DatabasePlatform
public import Kernel

extension CaseFileReader {
    /// All cases a coach may see, the open ones first, then by firm.
    public func overviews(of coach: PersonID) async throws -> [CaseOverview] {
        let (today, outside) = (outside.today(), outside)
        return try await database.read { session in
            func rows(_ sql: String) throws -> [SQLRow] { try session.query(sql, .id(coach), .date(today)) }
            func grouped(_ rows: [SQLRow]) throws -> [String: [SQLRow]] {
                var groups: [String: [SQLRow]] = [:]
                for row in rows { groups[try row.text("case_id"), default: []].append(row) }
                return groups
            }
            let steps = try grouped(
                try rows(
                    """
                    SELECT s.*, NULL AS person_name FROM coaching_step s JOIN (\(CaseGrant.cases)) c
                        ON c.id = s.case_id AND c.firm_id = s.firm_id ORDER BY s.case_id, s.position
                    """
                )
            )
            let promises = try grouped(
                try rows(
                    """
                    SELECT s.*, NULL AS person_name FROM coaching_promise s JOIN (\(CaseGrant.cases)) c
                        ON c.id = s.case_id AND c.firm_id = s.firm_id WHERE s.kept_on IS NULL ORDER BY s.case_id, s.id
                    """
                )
            )
            let contacts = try grouped(
                try rows(
                    """
                    SELECT s.case_id, MAX(s.day) AS day FROM coaching_session s JOIN (\(CaseGrant.cases)) c
                        ON c.id = s.case_id AND c.firm_id = s.firm_id WHERE s.day <= $2 GROUP BY s.case_id
                    """
                )
            )
            return try rows(
                """
                SELECT k.*, f.name AS firm_name FROM (\(CaseGrant.cases)) k JOIN firm f ON f.id = k.firm_id
                ORDER BY k.state DESC, f.name, k.title, k.id
                """
            ).map { row in
                let found = try CaseRow.found(row)
                let contact = try contacts[found.id.text]?.first?.date("day")
                let since = BerlinTime.instant(contact ?? found.takenOn ?? found.openedOn, LocalTime(minutes: 0)!)
                return CaseOverview(
                    found,
                    reach: try CaseGrant.reach(row),
                    firmName: try row.text("firm_name"),
                    plan: .lenient(try (steps[found.id.text] ?? []).map(CaseRow.step)),
                    openPromises: try (promises[found.id.text] ?? []).map(CaseRow.promise),
                    lastContact: contact,
                    changes: found.state == .open
                        ? try FirmChanges.since(since, in: found.firm, notBy: coach, now: outside.now(), session) : []
                )
            }
        }
    }
}
