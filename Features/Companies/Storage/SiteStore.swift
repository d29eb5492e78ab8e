public import Companies
public import DatabasePlatform
public import Kernel

/// The sites of firms.
public struct SiteStore: Sendable {
    public enum Removal: Sendable, Equatable {
        case removed
        /// Something refers to the site, such as lines of a balance.
        case inUse
        case gone
    }

    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// The seat first, then by name.
    public func sites(of firm: FirmID) async throws -> [Site] {
        try await database.read { session in try Self.sites(of: firm, in: session) }
    }

    static func sites(of firm: FirmID, in session: any SQLSession) throws -> [Site] {
        try session.query("SELECT * FROM site WHERE firm_id = $1 ORDER BY is_seat DESC, name, id", .id(firm))
            .map(Self.site)
    }

    public func site(_ id: SiteID, of firm: FirmID) async throws -> Site? {
        try await database.read { session in try Self.site(id, of: firm, in: session) }
    }

    /// Throws ``StorageError/uniqueViolation(_:)`` when the firm has a site of this name.
    public func add(_ site: Site) async throws {
        try await database.write { session in try Self.insert(site, in: session) }
    }

    /// For use inside another transaction. A new seat takes the place of the old one.
    public static func insert(_ site: Site, in session: any SQLSession) throws {
        if site.isSeat { try clearSeat(of: site.firm, in: session) }
        try session.query(
            """
            INSERT INTO site (id, firm_id, name, street, postcode, municipality, is_seat, floor_area, heated_area,
                undertaking_id, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
            """,
            [.id(site.id), .id(site.firm)] + columns(site)
        )
    }

    /// Throws ``StorageError/uniqueViolation(_:)`` when another site of the firm has the name.
    public func save(_ site: Site) async throws -> SaveOutcome<Site> {
        try await database.write { session in
            guard let stored = try Self.site(site.id, of: site.firm, in: session) else { return .gone }
            guard stored.version == site.version else { return .conflict(stored: stored) }
            if site.isSeat { try Self.clearSeat(of: site.firm, in: session) }
            try session.query(
                """
                UPDATE site SET name = $3, street = $4, postcode = $5, municipality = $6, is_seat = $7, floor_area = $8,
                    heated_area = $9, undertaking_id = $10, version = version + 1
                WHERE id = $1 AND firm_id = $2
                """,
                [.id(site.id), .id(site.firm)] + Self.columns(site)
            )
            var site = site
            site.version += 1
            return .saved(site)
        }
    }

    public func remove(_ id: SiteID, of firm: FirmID) async throws -> Removal {
        do {
            return try await database.write { session in
                let removed = try session.query(
                    "DELETE FROM site WHERE id = $1 AND firm_id = $2 RETURNING id",
                    .id(id),
                    .id(firm)
                )
                return removed.isEmpty ? .gone : .removed
            }
        } catch StorageError.foreignKeyViolation {
            return .inUse
        }
    }

    private static func clearSeat(of firm: FirmID, in session: any SQLSession) throws {
        try session.query("UPDATE site SET is_seat = 0 WHERE firm_id = $1 AND is_seat = 1", .id(firm))
    }

    private static func columns(_ site: Site) -> [SQLValue] {
        [
            .text(site.name), .text(site.street), .text(site.postcode.text), .text(site.municipality),
            .bool(site.isSeat), .double(site.floorArea), .double(site.heatedArea), .id(site.undertaking),
        ]
    }

    private static func site(_ id: SiteID, of firm: FirmID, in session: any SQLSession) throws -> Site? {
        try session.query("SELECT * FROM site WHERE id = $1 AND firm_id = $2", .id(id), .id(firm)).first.map(Self.site)
    }

    private static func site(_ row: SQLRow) throws -> Site {
        let postcode = try row.text("postcode")
        guard let postcode = Postcode(postcode) else {
            throw SQLRowError(column: "postcode", found: .text(postcode))
        }
        return Site(
            id: try row.id("id"),
            firm: try row.id("firm_id"),
            name: try row.text("name"),
            street: try row.text("street"),
            postcode: postcode,
            municipality: try row.text("municipality"),
            isSeat: try row.bool("is_seat"),
            floorArea: try row.doubleIfPresent("floor_area"),
            heatedArea: try row.doubleIfPresent("heated_area"),
            undertaking: try row.idIfPresent("undertaking_id"),
            version: try row.int("version")
        )
    }
}
