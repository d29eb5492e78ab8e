public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// One-time links by which further persons join a firm.
public struct JoinLinkStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Returns the token, which exists nowhere else.
    public func make(for firm: FirmID, role: MembershipRole, by person: PersonID) async throws -> String {
        let token = SessionStore.token(outside)
        let id = EntityID<JoinLinkTag>(from: outside)
        let now = outside.now()
        _ = try await database.write { session in
            try session.query(
                """
                INSERT INTO join_link (id, token_hash, firm_id, role, created_by, created_at, expires_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                .id(id),
                .text(SessionStore.hash(token)),
                .id(firm),
                .text(role.rawValue),
                .id(person),
                .instant(now),
                .instant(now.addingTimeInterval(Double(JoinLink.validDays) * 86_400))
            )
        }
        return token
    }

    /// The link behind a token, as long as it is unused and not over.
    public func find(_ token: String) async throws -> JoinLink? {
        let now = outside.now()
        return try await database.read { session in
            try Self.open(
                "l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2",
                [.text(SessionStore.hash(token)), .instant(now)],
                in: session
            ).first
        }
    }

    public func open(of firm: FirmID) async throws -> [JoinLink] {
        let now = outside.now()
        return try await database.read { session in
            try Self.open(
                "l.firm_id = $1 AND l.used_at IS NULL AND l.expires_at > $2",
                [.id(firm), .instant(now)],
                in: session
            )
        }
    }

    public func withdraw(_ id: EntityID<JoinLinkTag>, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM join_link WHERE id = $1 AND firm_id = $2 AND used_at IS NULL RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    /// A new person joins; nil when the link has been used meanwhile.
    public func join(_ token: String, as newcomer: AccountStore.NewPerson) async throws -> (PersonID, FirmID)? {
        let id = PersonID(from: outside)
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            try AccountStore.insert(newcomer, id: id, at: now, in: session)
            guard let (firm, role) = try Self.use(token, by: id, at: now, in: session) else {
                try session.query("DELETE FROM person WHERE id = $1", .id(id))
                return nil
            }
            try AccountStore.insertMembership(id, firm, role, at: now, in: session)
            try ArrivalLog.joined(id, firm, as: role, by: Self.route, in: session, outside: outside)
            return (id, firm)
        }
    }

    /// What became of a signed-in person who followed a link.
    public enum Arrival: Sendable {
        case joined
        /// A member followed a link for owners and is one now.
        case raised
        /// Belongs to the firm already and gains nothing; the link stays good for somebody else.
        case known
    }

    /// A signed-in person joins a further firm; nil when the link has been used meanwhile.
    public func join(_ token: String, known person: PersonID) async throws -> Arrival? {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            let links = try Self.open(
                "l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2",
                [.text(SessionStore.hash(token)), .instant(now)],
                in: session
            )
            guard let link = links.first else { return nil }
            let present = try session.query(
                "SELECT role FROM membership WHERE person_id = $1 AND firm_id = $2",
                .id(person),
                .id(link.firm)
            ).first.map { MembershipRole(rawValue: try $0.text("role")) ?? .member }
            if let present, present == .owner || link.role == .member { return .known }
            guard try Self.use(token, by: person, at: now, in: session) != nil else { return nil }
            try ArrivalLog.joined(person, link.firm, as: link.role, by: Self.route, in: session, outside: outside)
            guard present == nil else {
                try session.query(
                    "UPDATE membership SET role = $1 WHERE person_id = $2 AND firm_id = $3",
                    .text(link.role.rawValue),
                    .id(person),
                    .id(link.firm)
                )
                return .raised
            }
            try AccountStore.insertMembership(person, link.firm, link.role, at: now, in: session)
            return .joined
        }
    }

    /// As it is declared, for the audit log.
    private static let route = "/beitreten/:token"

    private static func use(
        _ token: String,
        by person: PersonID,
        at now: Date,
        in session: any SQLSession
    ) throws -> (FirmID, MembershipRole)? {
        try session.query(
            """
            UPDATE join_link SET used_at = $1, used_by = $2
            WHERE token_hash = $3 AND used_at IS NULL AND expires_at > $1 RETURNING firm_id, role
            """,
            .instant(now),
            .id(person),
            .text(SessionStore.hash(token))
        ).first.map { (try $0.id("firm_id"), MembershipRole(rawValue: try $0.text("role")) ?? .member) }
    }

    private static func open(
        _ condition: String,
        _ arguments: [SQLValue],
        in session: any SQLSession
    ) throws -> [JoinLink] {
        try session.query(
            """
            SELECT l.id, l.firm_id, f.name AS firm_name, l.role, l.expires_at
            FROM join_link l JOIN firm f ON f.id = l.firm_id WHERE \(condition) ORDER BY l.created_at
            """,
            arguments
        )
        .map { row in
            JoinLink(
                id: try row.id("id"),
                firm: try row.id("firm_id"),
                firmName: try row.text("firm_name"),
                role: MembershipRole(rawValue: try row.text("role")) ?? .member,
                expires: try row.instant("expires_at")
            )
        }
    }
}
