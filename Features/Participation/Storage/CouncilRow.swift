import DatabasePlatform
import Kernel
import Participation

enum CouncilRow {
    /// Of `council c LEFT JOIN firm f`.
    static let columns = """
        c.id, c.firm_id, c.kind, c.name, c.state, COALESCE(f.name, c.firm_name) AS firm_name, c.firm_postcode
        """

    static func council(_ row: SQLRow) throws -> Council {
        Council(
            id: try row.id("id"),
            firm: try row.idIfPresent("firm_id"),
            kind: try row.parsed("kind") { CouncilKind(rawValue: $0) },
            name: try row.text("name"),
            state: try row.parsed("state") { CouncilState(rawValue: $0) },
            firmName: try row.text("firm_name"),
            firmPostcode: try row.text("firm_postcode")
        )
    }

    static func find(_ id: CouncilID, in session: any SQLSession) throws -> Council? {
        try session.query(
            "SELECT \(columns) FROM council c LEFT JOIN firm f ON f.id = c.firm_id WHERE c.id = $1",
            .id(id)
        ).first.map(council)
    }
}

enum FirmOwners {
    /// Whoever leads the account of a firm is management, and no part of its council.
    static func leads(_ person: PersonID, _ firm: FirmID, in session: any SQLSession) throws -> Bool {
        try !session.query(
            "SELECT person_id FROM membership WHERE person_id = $1 AND firm_id = $2 AND role = 'owner'",
            .id(person),
            .id(firm)
        ).isEmpty
    }
}
