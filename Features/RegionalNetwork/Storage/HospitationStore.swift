import Assessments
public import DatabasePlatform
public import Kernel
public import RegionalNetwork

/// Offers to come and see. Only firms that stand in the directory are shown; without their consent an offer rests.
public struct HospitationStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    private static let selection =
        "SELECT h.*, f.name AS firm_name FROM hospitation h JOIN firm f ON f.id = h.firm_id"
    private static let isShown =
        """
        h.is_open = 1 AND EXISTS (SELECT 1 FROM network_consent c
            WHERE c.firm_id = h.firm_id AND c.purpose = 'directory' AND c.withdrawn_on IS NULL)
        """

    /// What others may ask for, by title.
    public func open() async throws -> [Hospitation] {
        try await database.rows("\(Self.selection) WHERE \(Self.isShown) ORDER BY h.title, h.id").map(Self.offer)
    }

    /// All of a firm, also closed ones.
    public func offers(of firm: FirmID) async throws -> [Hospitation] {
        try await database.rows("\(Self.selection) WHERE h.firm_id = $1 ORDER BY h.title, h.id", .id(firm))
            .map(Self.offer)
    }

    /// One that the firm may read: its own, one that is open, or one it has asked for.
    public func offer(_ id: HospitationID, for firm: FirmID) async throws -> Hospitation? {
        try await database.rows(
            """
            \(Self.selection) WHERE h.id = $1 AND (h.firm_id = $2 OR (\(Self.isShown)) OR EXISTS (
                SELECT 1 FROM hospitation_request r WHERE r.hospitation_id = h.id AND r.firm_id = $2))
            """,
            .id(id),
            .id(firm)
        ).first.map(Self.offer)
    }

    public func add(_ offer: Hospitation, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO hospitation (id, firm_id, theme, title, body, days, people, is_open, offered_by_id,
                    offered_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9)
                """,
                .id(offer.id),
                .id(offer.firm),
                .text(offer.theme?.rawValue ?? ""),
                .text(offer.title),
                .text(offer.text),
                .text(offer.days),
                .int(offer.people),
                .id(person),
                .instant(now)
            )
        }
    }

    /// Takes no more requests; false where it is closed or not the firm's.
    public func close(_ id: HospitationID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "UPDATE hospitation SET is_open = 0 WHERE id = $1 AND firm_id = $2 AND is_open = 1 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    private static func offer(_ row: SQLRow) throws -> Hospitation {
        Hospitation(
            id: try row.id("id"),
            firm: try row.id("firm_id"),
            firmName: try row.text("firm_name"),
            theme: Instrument.Theme(rawValue: try row.text("theme")),
            title: try row.text("title"),
            text: try row.text("body"),
            days: try row.text("days"),
            people: try row.int("people"),
            isOpen: try row.bool("is_open")
        )
    }
}
