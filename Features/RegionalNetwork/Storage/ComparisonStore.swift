public import DatabasePlatform
public import Kernel
public import RegionalNetwork

/// The figures shown last, with the firms in them.
public struct ComparisonStore: Sendable {
    public struct Stored: Sendable {
        public let comparison: Comparison
        public let day: LocalDate
        /// How many firms are in it, those that are gone from the hub among them.
        public let count: Int
        /// Those that are still in the hub.
        public let firms: Set<FirmID>
    }

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Firms that take part today.
    public func participants() async throws -> [FirmID] {
        try await database.rows(
            """
            SELECT firm_id FROM network_consent WHERE purpose = 'comparison' AND withdrawn_on IS NULL ORDER BY firm_id
            """
        ).map { try $0.id("firm_id") }
    }

    /// Nil while there is none, and for a form that this version does not know.
    public func stored() async throws -> Stored? {
        try await database.read { session in
            let row = try session.query("SELECT day, firms, content FROM network_comparison WHERE id = 'current'").first
            guard let row, let content: Comparison = try? JSONColumn.value(try row.text("content")) else { return nil }
            let firms = try session.query("SELECT firm_id FROM network_comparison_firm ORDER BY firm_id")
            return Stored(
                comparison: content,
                day: try row.date("day"),
                count: try row.int("firms"),
                firms: Set(try firms.map { try $0.id("firm_id") })
            )
        }
    }

    public func keep(_ comparison: Comparison, of firms: [FirmID]) async throws {
        let (day, content) = (outside.today(), try JSONColumn.text(comparison))
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO network_comparison (id, day, firms, content) VALUES ('current', $1, $2, $3)
                ON CONFLICT (id) DO UPDATE SET day = excluded.day, firms = excluded.firms, content = excluded.content
                """,
                .date(day),
                .int(firms.count),
                .text(content)
            )
            _ = try session.query("DELETE FROM network_comparison_firm")
            for firm in firms {
                _ = try session.query(
                    """
                    INSERT INTO network_comparison_firm (firm_id, comparison_id) VALUES ($1, 'current')
                    ON CONFLICT (firm_id) DO NOTHING
                    """,
                    .id(firm)
                )
            }
        }
    }

    /// Too few take part: nothing is shown any more.
    public func clear() async throws {
        try await database.write { session in _ = try session.query("DELETE FROM network_comparison") }
    }
}
