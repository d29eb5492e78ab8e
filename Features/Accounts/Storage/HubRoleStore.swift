public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// Who holds which office in the hub.
public struct HubRoleStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// In the order of ``HubOffice``.
    public func appointments(of person: PersonID) async throws -> [HubAppointment] {
        let rows = try await database.rows(
            """
            SELECT h.role, h.granted_at, g.name AS granted_by FROM hub_role h LEFT JOIN person g ON g.id = h.granted_by
            WHERE h.person_id = $1
            """,
            .id(person)
        )
        let found = try rows.map { row in
            HubAppointment(
                office: try row.parsed("role", HubOffice.init),
                grantedBy: try row.textIfPresent("granted_by"),
                since: try row.instant("granted_at")
            )
        }
        return HubOffice.allCases.compactMap { office in found.first { $0.office == office } }
    }

    /// Everybody who holds an office, by name.
    public func holders(of office: HubOffice) async throws -> [(person: PersonID, name: String, email: String)] {
        try await database.rows(
            """
            SELECT p.id, p.name, p.email FROM hub_role h JOIN person p ON p.id = h.person_id
            WHERE h.role = $1 ORDER BY p.name, p.id
            """,
            .text(office.rawValue)
        )
        .map { (try $0.id("id"), try $0.text("name"), try $0.text("email")) }
    }

    /// The coach with this address; nil where there is none, whether or not the address has an account.
    public func coach(_ email: EmailAddress) async throws -> (person: PersonID, name: String)? {
        try await database.rows(
            """
            SELECT p.id, p.name FROM person p JOIN hub_role h ON h.person_id = p.id AND h.role = 'coach'
            WHERE p.email = $1
            """,
            .text(email.text)
        ).first.map { (try $0.id("id"), try $0.text("name")) }
    }

    /// False when the person holds the office already, or is not there.
    /// - Parameter granter: nil on the command line.
    public func grant(_ office: HubOffice, to person: PersonID, by granter: PersonID?) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            let known = try session.query("SELECT id FROM person WHERE id = $1", .id(person))
            guard !known.isEmpty else { return false }
            return try !session.query(
                """
                INSERT INTO hub_role (person_id, role, granted_by, granted_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (person_id, role) DO NOTHING RETURNING person_id
                """,
                .id(person),
                .text(office.rawValue),
                .id(granter),
                .instant(now)
            ).isEmpty
        }
    }

    public enum Withdrawal: Sendable {
        case withdrawn
        /// Without anybody in the administration nobody could ever be appointed again.
        case lastAdministrator
        case notHeld
    }

    /// Takes an office away. What firms granted for it ends at once.
    public func withdraw(_ office: HubOffice, from person: PersonID) async throws -> Withdrawal {
        let now = outside.now()
        return try await database.write { session in
            let holders = try session.query(
                "SELECT person_id FROM hub_role WHERE role = $1",
                .text(office.rawValue)
            ).map { try $0.id("person_id", of: PersonTag.self) }
            guard holders.contains(person) else { return .notHeld }
            if office == .administrator, holders == [person] { return .lastAdministrator }
            try session.query(
                "DELETE FROM hub_role WHERE person_id = $1 AND role = $2",
                .id(person),
                .text(office.rawValue)
            )
            if let purpose = office.purpose {
                try session.query(
                    """
                    UPDATE firm_grant SET withdrawn_at = COALESCE(withdrawn_at, $1), readable_through = NULL
                    WHERE person_id = $2 AND purpose = $3
                    """,
                    .instant(now),
                    .id(person),
                    .text(purpose.rawValue)
                )
            }
            return .withdrawn
        }
    }
}

extension HubOffice {
    /// What firms may let the holder in for; nil where the office is none that firms have to do with.
    var purpose: GrantPurpose? {
        switch self {
        case .coach: .coaching
        case .administrator: .support
        case .contentEditor: nil
        }
    }
}

extension GrantPurpose {
    /// Who may be let in for this.
    var office: HubOffice {
        switch self {
        case .coaching: .coach
        case .support: .administrator
        }
    }
}
