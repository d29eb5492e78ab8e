public import Coaching
public import DatabasePlatform
public import Kernel

/// Who accompanies how many firms, to whom they could be handed over, and what was handed over.
public struct HandoverReader: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Somebody who holds the office of coach.
    public struct Coach: Sendable, Hashable {
        public let id: PersonID
        public let name: String
        public let email: String
        /// Whose grant for this coach runs today.
        public let firms: Int
    }

    /// A firm whose grant for a coach runs today. No more than the administration may know of it.
    public struct Firm: Sendable, Hashable {
        public let id: FirmID
        public let name: String
        /// Of this coach, open ones only.
        public let cases: Int
        public let runsThrough: LocalDate
        /// Of the firm: whoever is a member needs no grant and gets none.
        public let members: Set<PersonID>
    }

    /// All coaches, by name.
    public func coaches() async throws -> [Coach] {
        try await database.rows(
            """
            SELECT p.id, p.name, p.email, (
                SELECT COUNT(DISTINCT g.firm_id) FROM firm_grant g WHERE g.person_id = p.id AND g.purpose = 'coaching'
                    AND g.withdrawn_at IS NULL AND g.runs_through >= $1) AS firms
            FROM hub_role r JOIN person p ON p.id = r.person_id WHERE r.role = 'coach' ORDER BY p.name, p.id
            """,
            .date(outside.today())
        ).map { row in
            Coach(
                id: try row.id("id"),
                name: try row.text("name"),
                email: try row.text("email"),
                firms: try row.int("firms")
            )
        }
    }

    /// The firms of a coach, by name.
    public func firms(of coach: PersonID) async throws -> [Firm] {
        let today = outside.today()
        return try await database.read { session in
            let granted = """
                SELECT g.firm_id, MAX(g.runs_through) AS runs_through FROM firm_grant g
                WHERE g.person_id = $1 AND g.purpose = 'coaching' AND g.withdrawn_at IS NULL AND g.runs_through >= $2
                GROUP BY g.firm_id
                """
            let rows = try session.query(
                """
                SELECT f.id, f.name, k.runs_through, (
                    SELECT COUNT(*) FROM coaching_case c
                    WHERE c.firm_id = f.id AND c.coach_id = $1 AND c.state = 'open') AS cases
                FROM (\(granted)) k JOIN firm f ON f.id = k.firm_id ORDER BY f.name, f.id
                """,
                .id(coach),
                .date(today)
            )
            var members: [FirmID: Set<PersonID>] = [:]
            for row in try session.query(
                """
                SELECT m.firm_id, m.person_id FROM membership m JOIN (\(granted)) k ON k.firm_id = m.firm_id
                """,
                .id(coach),
                .date(today)
            ) {
                members[try row.id("firm_id"), default: []].insert(try row.id("person_id"))
            }
            return try rows.map { row in
                let firm: FirmID = try row.id("id")
                return Firm(
                    id: firm,
                    name: try row.text("name"),
                    cases: try row.int("cases"),
                    runsThrough: try row.date("runs_through"),
                    members: members[firm] ?? []
                )
            }
        }
    }

    /// What was handed over together with a case, the latest first.
    public func handovers(of id: CoachingCaseID, in firm: FirmID) async throws -> [Handover] {
        try await database.rows(
            """
            SELECT h.* FROM coaching_handover h JOIN coaching_handover_case k ON k.handover_id = h.id
            WHERE k.case_id = $1 AND h.firm_id = $2 AND k.firm_id = $2 ORDER BY h.created_at DESC, h.id DESC
            """,
            .id(id),
            .id(firm)
        ).map { row in
            Handover(
                day: try row.date("day"),
                from: try row.text("from_by"),
                to: try row.text("to_by"),
                note: try row.text("note"),
                readsThrough: try row.date("reads_through")
            )
        }
    }
}
