import Assessments
import Companies
public import DatabasePlatform
public import Kernel
public import RegionalNetwork

public enum NetworkConsentTag {}

/// Firms that agreed to be found by others.
public struct DirectoryStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Only firms whose consent stands, by name.
    public func entries() async throws -> [DirectoryEntry] {
        try await database.rows(
            """
            SELECT e.*, f.name FROM network_entry e JOIN firm f ON f.id = e.firm_id
            JOIN network_consent c ON c.id = e.consent_id AND c.firm_id = e.firm_id AND c.withdrawn_on IS NULL
            ORDER BY f.name, f.id
            """
        ).map(Self.entry)
    }

    /// Who agreed for the firm and when; nil without a standing consent.
    public func consent(of firm: FirmID) async throws -> (name: String, day: LocalDate)? {
        try await database.rows(
            "SELECT given_by, given_on FROM network_consent WHERE firm_id = $1 AND withdrawn_on IS NULL",
            .id(firm)
        ).first.map { (try $0.text("given_by"), try $0.date("given_on")) }
    }

    /// A new consent in place of the one before, with what it lets others read.
    public func publish(_ entry: DirectoryEntry, by person: PersonID, name: String) async throws {
        let consent = EntityID<NetworkConsentTag>(from: outside)
        let today = outside.today()
        try await database.write { session in
            try Self.end(entry.firm, today, session)
            _ = try session.query(
                """
                INSERT INTO network_consent (id, firm_id, given_by, given_by_id, given_on, wording)
                VALUES ($1, $2, $3, $4, $5, $6)
                """,
                .id(consent),
                .id(entry.firm),
                .text(name),
                .id(person),
                .date(today),
                .text(DirectoryEntry.wording)
            )
            _ = try session.query(
                """
                INSERT INTO network_entry (firm_id, consent_id, sector, size, area, themes, about, contact)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(entry.firm),
                .id(consent),
                .text(entry.sector?.rawValue ?? ""),
                .text(entry.size?.rawValue ?? ""),
                .text(entry.area),
                .text(entry.themes.map(\.rawValue).sorted().joined(separator: " ")),
                .text(entry.about),
                .text(entry.contact)
            )
        }
    }

    /// Takes the firm off at once.
    public func withdraw(_ firm: FirmID) async throws {
        let today = outside.today()
        try await database.write { session in try Self.end(firm, today, session) }
    }

    private static func end(_ firm: FirmID, _ today: LocalDate, _ session: any SQLSession) throws {
        _ = try session.query("DELETE FROM network_entry WHERE firm_id = $1", .id(firm))
        _ = try session.query(
            "UPDATE network_consent SET withdrawn_on = $2 WHERE firm_id = $1 AND withdrawn_on IS NULL",
            .id(firm),
            .date(today)
        )
    }

    private static func entry(_ row: SQLRow) throws -> DirectoryEntry {
        DirectoryEntry(
            firm: try row.id("firm_id"),
            firmName: try row.text("name"),
            sector: Sector(rawValue: try row.text("sector")),
            size: SizeClass(rawValue: try row.text("size")),
            area: try row.text("area"),
            themes: Set(
                try row.text("themes").split(separator: " ").compactMap { Instrument.Theme(rawValue: String($0)) }
            ),
            about: try row.text("about"),
            contact: try row.text("contact")
        )
    }
}
