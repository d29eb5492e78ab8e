public import DatabasePlatform
public import Kernel

/// What this feature tells others.
public struct CoachingReader: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// Minutes of all sessions by day: a line a participant where the hours count for people, else one for the enterprise.
    public func hours() async throws -> [ParticipationHours] {
        try await database.rows(
            """
            SELECT s.id, s.day, s.minutes, s.counts_as, s.reason, c.title, f.id AS firm_id, f.name AS firm_name,
                p.person_id, COALESCE(p.name, '') AS name, e.email
            FROM coaching_session s
            JOIN coaching_case c ON c.id = s.case_id
            JOIN firm f ON f.id = s.firm_id
            LEFT JOIN coaching_participant p ON p.session_id = s.id AND s.counts_as = 'person'
            LEFT JOIN person e ON e.id = p.person_id
            ORDER BY s.day, s.id, p.position
            """
        ).map { row in
            ParticipationHours(
                source: .session,
                sourceID: try row.text("id"),
                title: try row.text("title"),
                day: try row.date("day"),
                minutes: try row.int("minutes"),
                countsAs: try row.parsed("counts_as") { CountsAs(rawValue: $0) },
                reason: try row.text("reason"),
                person: try row.idIfPresent("person_id"),
                name: try row.text("name"),
                email: try row.textIfPresent("email"),
                firm: try row.id("firm_id"),
                firmName: try row.text("firm_name")
            )
        }
    }
}
