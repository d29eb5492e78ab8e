public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform
public import Participation

/// Foundings as the hub's administrators decide about them. Reads nothing of what a council does.
public struct CouncilRequestStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The open ones first, then the newest.
    public func all() async throws -> [CouncilRequest] { try await find("1 = 1", []) }

    public func request(_ id: CouncilID) async throws -> CouncilRequest? {
        try await find("c.id = $1", [.id(id)]).first
    }

    /// What a person has founded, the newest first.
    public func requests(of person: PersonID) async throws -> [CouncilRequest] {
        try await find("c.founded_by = $1", [.id(person)])
    }

    private func find(_ condition: String, _ arguments: [SQLValue]) async throws -> [CouncilRequest] {
        try await database.rows(
            """
            SELECT \(CouncilRow.columns), c.founded_by, p.name AS founder_name, p.email AS founder_email,
                c.founder_function, c.explanation, c.founded_at, c.decided_at, c.reason
            FROM council c
            LEFT JOIN firm f ON f.id = c.firm_id
            LEFT JOIN person p ON p.id = c.founded_by
            WHERE \(condition)
            ORDER BY CASE WHEN c.state = 'requested' THEN 0 ELSE 1 END, c.founded_at DESC, c.id
            """,
            arguments
        )
        .map { row in
            CouncilRequest(
                council: try CouncilRow.council(row),
                founder: try row.idIfPresent("founded_by"),
                founderName: try row.textIfPresent("founder_name") ?? "",
                founderEmail: try row.textIfPresent("founder_email") ?? "",
                function: try row.text("founder_function"),
                explanation: try row.text("explanation"),
                foundedAt: try row.instant("founded_at"),
                decidedAt: try row.instantIfPresent("decided_at"),
                reason: try row.text("reason")
            )
        }
    }

    /// A firm of the hub that may be meant.
    public struct FirmMatch: Sendable, Hashable {
        public let id: FirmID
        public let name: String
        /// Postcodes of its sites, the seat first.
        public let postcodes: [String]
    }

    /// The firms whose name or postcode matches what was typed; nothing else about a firm is read.
    public func firms(matching words: String) async throws -> [FirmMatch] {
        let rows = try await database.rows(
            """
            SELECT f.id, f.name, s.postcode FROM firm f LEFT JOIN site s ON s.firm_id = f.id
            ORDER BY f.name, f.id, s.is_seat DESC, s.postcode
            """
        )
        var all: [FirmMatch] = []
        for row in rows {
            let id: FirmID = try row.id("id")
            let code = try row.textIfPresent("postcode")
            if let last = all.last, last.id == id {
                let codes = last.postcodes + (code.map { [$0] } ?? [])
                all[all.count - 1] = FirmMatch(id: id, name: last.name, postcodes: codes)
            } else {
                all.append(FirmMatch(id: id, name: try row.text("name"), postcodes: code.map { [$0] } ?? []))
            }
        }
        return FirmSearch.best(words, in: all, name: \.name, postcodes: \.postcodes)
    }

    public enum Decision: Sendable, Hashable {
        case done
        /// Somebody else has decided meanwhile, or there is no such request.
        case notOpen
        /// The founder leads the account of the chosen firm.
        case founderLeadsTheFirm
        case noSuchFirm
    }

    /// Confirms it for a firm; `mail` goes to the founder if and only if that happens. The owner's word that there is no
    /// council ends with it. Without an administrator it was the command line.
    public func confirm(
        _ id: CouncilID,
        for firm: FirmID,
        by administrator: PersonID?,
        mail: MailMessage?
    ) async throws -> Decision {
        let (outside, now) = (outside, outside.now())
        return try await database.write { session in
            guard let row = try Self.open(id, in: session) else { return .notOpen }
            guard let name = try session.query("SELECT name FROM firm WHERE id = $1", .id(firm)).first else {
                return .noSuchFirm
            }
            if let founder: PersonID = try row.idIfPresent("founded_by"),
                try FirmOwners.leads(founder, firm, in: session)
            {
                return .founderLeadsTheFirm
            }
            try session.query(
                """
                UPDATE council SET state = 'confirmed', firm_id = $1, firm_name = $2, decided_by = $3, decided_at = $4
                WHERE id = $5
                """,
                .id(firm),
                .text(try name.text("name")),
                .id(administrator),
                .instant(now),
                .id(id)
            )
            try session.query("DELETE FROM no_council_declaration WHERE firm_id = $1", .id(firm))
            if let mail { try MailQueue.add(mail, in: session, outside: outside) }
            return .done
        }
    }

    public func decline(
        _ id: CouncilID,
        reason: String,
        by administrator: PersonID,
        mail: MailMessage
    ) async throws -> Decision {
        let (outside, now) = (outside, outside.now())
        return try await database.write { session in
            guard try Self.open(id, in: session) != nil else { return .notOpen }
            try session.query(
                "UPDATE council SET state = 'declined', reason = $1, decided_by = $2, decided_at = $3 WHERE id = $4",
                .text(reason),
                .id(administrator),
                .instant(now),
                .id(id)
            )
            try session.query("DELETE FROM council_seat WHERE council_id = $1", .id(id))
            try MailQueue.add(mail, in: session, outside: outside)
            return .done
        }
    }

    private static func open(_ id: CouncilID, in session: any SQLSession) throws -> SQLRow? {
        try session.query("SELECT founded_by FROM council WHERE id = $1 AND state = 'requested'", .id(id)).first
    }
}
