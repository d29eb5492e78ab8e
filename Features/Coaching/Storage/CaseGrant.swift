import Coaching
import DatabasePlatform
import Kernel

/// By what right a coach reaches a case: the firm's grant, asked for inside every query.
enum CaseGrant {
    /// The cases of the coach `$1` on the day `$2`, and those they handed over and may still read. A withdrawn grant may
    /// leave days for reading; one that ran out too.
    static let cases = """
        SELECT c.*, CASE WHEN c.coach_id = $1 AND EXISTS (
            SELECT 1 FROM firm_grant g WHERE g.firm_id = c.firm_id AND g.person_id = $1 AND g.purpose = 'coaching'
                AND g.withdrawn_at IS NULL AND g.runs_through >= $2) THEN 1 ELSE 0 END AS works
        FROM coaching_case c
        WHERE c.id IN (
            SELECT o.id FROM coaching_case o WHERE o.coach_id = $1
            UNION SELECT k.case_id FROM coaching_handover h JOIN coaching_handover_case k ON k.handover_id = h.id
            WHERE h.from_by_id = $1 AND h.reads_through >= $2
        ) AND EXISTS (
            SELECT 1 FROM firm_grant g WHERE g.firm_id = c.firm_id AND g.person_id = $1 AND g.purpose = 'coaching'
                AND ((g.withdrawn_at IS NULL AND g.runs_through >= $2) OR g.readable_through >= $2))
        """

    static func reach(_ row: SQLRow) throws -> CoachingCase.Reach {
        try row.int("works") == 1 ? .works : .reads
    }

    static func runs(
        for firm: FirmID,
        to coach: PersonID,
        on today: LocalDate,
        _ session: any SQLSession
    ) throws -> Bool {
        try !session.query(
            """
            SELECT 1 AS found FROM firm_grant WHERE firm_id = $1 AND person_id = $2 AND purpose = 'coaching'
                AND withdrawn_at IS NULL AND runs_through >= $3
            """,
            .id(firm),
            .id(coach),
            .date(today)
        ).isEmpty
    }

    /// The firm of an open case in which the coach may change something; nil otherwise.
    static func works(
        _ id: CoachingCaseID,
        _ coach: PersonID,
        on today: LocalDate,
        _ session: any SQLSession
    ) throws -> FirmID? {
        let row = try session.query("\(cases) AND c.id = $3", .id(coach), .date(today), .id(id)).first
        guard let row, try reach(row) == .works, try row.text("state") == CoachingCase.State.open.rawValue else {
            return nil
        }
        return try row.id("firm_id")
    }
}
