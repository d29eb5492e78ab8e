public import DatabasePlatform
public import Kernel

public enum NetworkConsentTag {}
public typealias NetworkConsentID = EntityID<NetworkConsentTag>

/// What a firm has agreed to, for what and by whose word; each purpose has a consent of its own.
public struct NetworkConsentStore: Sendable {
    /// Raw values are stored.
    public enum Purpose: String, Sendable { case directory, comparison }

    public struct Consent: Hashable, Sendable {
        public let name: String
        public let day: LocalDate
    }

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Who agreed for the firm and when; nil without a standing consent.
    public func standing(_ purpose: Purpose, of firm: FirmID) async throws -> Consent? {
        try await database.rows(
            "SELECT given_by, given_on FROM network_consent WHERE firm_id = $1 AND purpose = $2 AND withdrawn_on IS NULL",
            .id(firm),
            .text(purpose.rawValue)
        ).first.map { Consent(name: try $0.text("given_by"), day: try $0.date("given_on")) }
    }

    public func give(_ purpose: Purpose, wording: String, for firm: FirmID, by person: PersonID, name: String)
        async throws
    {
        let (id, today) = (NetworkConsentID(from: outside), outside.today())
        try await database.write { session in
            try Self.withdraw(purpose, firm, today, session)
            try Self.give(purpose, wording, firm, (person, name), id, today, session)
        }
    }

    public func withdraw(_ purpose: Purpose, of firm: FirmID) async throws {
        let today = outside.today()
        try await database.write { session in try Self.withdraw(purpose, firm, today, session) }
    }

    static func give(
        _ purpose: Purpose,
        _ wording: String,
        _ firm: FirmID,
        _ person: (id: PersonID, name: String),
        _ id: NetworkConsentID,
        _ today: LocalDate,
        _ session: any SQLSession
    ) throws {
        _ = try session.query(
            """
            INSERT INTO network_consent (id, firm_id, purpose, given_by, given_by_id, given_on, wording)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            .id(id),
            .id(firm),
            .text(purpose.rawValue),
            .text(person.name),
            .id(person.id),
            .date(today),
            .text(wording)
        )
    }

    static func withdraw(_ purpose: Purpose, _ firm: FirmID, _ today: LocalDate, _ session: any SQLSession) throws {
        _ = try session.query(
            """
            UPDATE network_consent SET withdrawn_on = $3
            WHERE firm_id = $1 AND purpose = $2 AND withdrawn_on IS NULL
            """,
            .id(firm),
            .text(purpose.rawValue),
            .date(today)
        )
    }
}
