public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

/// Whom firms let in from outside, and until when.
public struct GrantStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public enum Giving: Sendable, Equatable {
        case given(FirmGrantID)
        /// The person does not hold the office that the purpose asks for.
        case notEligible
        /// Whoever belongs to the firm needs no grant.
        case belongs
    }

    /// Lets somebody in, instead of what they were granted for the same purpose before, and tells them by mail.
    public func give(
        _ terms: GrantTerms,
        of firm: FirmID,
        to person: PersonID,
        by owner: PersonID,
        letter: MailMessage?
    ) async throws -> Giving {
        try await database.write { session in
            let given = try give(terms, of: firm, to: person, by: owner, in: session)
            if case .given = given, let letter { try MailQueue.add(letter, in: session, outside: outside) }
            return given
        }
    }

    /// The same as a part of a greater change.
    /// - Parameters:
    ///   - owner: who decided it in the firm; nil when they are no longer here.
    ///   - former: who had the grant before and passed it on; nil where the firm gave it itself.
    public func give(
        _ terms: GrantTerms,
        of firm: FirmID,
        to person: PersonID,
        by owner: PersonID?,
        passedOnBy former: PersonID? = nil,
        in session: any SQLSession
    ) throws -> Giving {
        let (id, now) = (FirmGrantID(from: outside), outside.now())
        let isEligible = try !session.query(
            "SELECT 1 AS found FROM hub_role WHERE person_id = $1 AND role = $2",
            .id(person),
            .text(terms.purpose.office.rawValue)
        ).isEmpty
        guard isEligible else { return .notEligible }
        let belongs = try !session.query(
            "SELECT 1 AS found FROM membership WHERE person_id = $1 AND firm_id = $2",
            .id(person),
            .id(firm)
        ).isEmpty
        guard !belongs else { return .belongs }
        try session.query(
            """
            UPDATE firm_grant SET withdrawn_at = COALESCE(withdrawn_at, $1), readable_through = NULL
            WHERE firm_id = $2 AND person_id = $3 AND purpose = $4
            """,
            .instant(now),
            .id(firm),
            .id(person),
            .text(terms.purpose.rawValue)
        )
        try session.query(
            """
            INSERT INTO firm_grant (id, firm_id, person_id, purpose, granted_by, granted_at, runs_through,
                readable_through, passed_on_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            .id(id),
            .id(firm),
            .id(person),
            .text(terms.purpose.rawValue),
            .id(owner),
            .instant(now),
            .date(terms.runsThrough),
            .date(terms.readableThrough),
            .id(former)
        )
        return .given(id)
    }

    /// All a firm ever granted, the newest first.
    public func grants(of firm: FirmID) async throws -> [FirmGrant] {
        try await database.rows(
            "\(Self.selection) WHERE g.firm_id = $1 ORDER BY g.granted_at DESC, g.id DESC",
            .id(firm)
        ).map(Self.grant)
    }

    public func grant(_ id: FirmGrantID, of firm: FirmID) async throws -> FirmGrant? {
        try await database.rows("\(Self.selection) WHERE g.id = $1 AND g.firm_id = $2", .id(id), .id(firm)).first
            .map(Self.grant)
    }

    /// Ends a grant today. False when it has been withdrawn already.
    /// - Parameter day: until when may still be read; nil ends everything at once.
    public func withdraw(
        _ id: FirmGrantID,
        of firm: FirmID,
        readableThrough day: LocalDate?,
        letter: MailMessage?
    ) async throws -> Bool {
        try await database.write { session in
            guard try withdraw(id, of: firm, readableThrough: day, in: session) else { return false }
            if let letter { try MailQueue.add(letter, in: session, outside: outside) }
            return true
        }
    }

    /// The same as a part of a greater change.
    public func withdraw(
        _ id: FirmGrantID,
        of firm: FirmID,
        readableThrough day: LocalDate?,
        in session: any SQLSession
    ) throws -> Bool {
        try !session.query(
            """
            UPDATE firm_grant SET withdrawn_at = COALESCE(withdrawn_at, $1), readable_through = $2
            WHERE id = $3 AND firm_id = $4 AND (withdrawn_at IS NULL OR readable_through IS NOT NULL) RETURNING id
            """,
            .instant(outside.now()),
            .date(day),
            .id(id),
            .id(firm)
        ).isEmpty
    }

    /// A coach or the hub's help goes of their own accord: everything the firm granted them is over.
    public func giveBack(_ person: PersonID, firm: FirmID) async throws {
        let now = outside.now()
        _ = try await database.write { session in
            try session.query(
                """
                UPDATE firm_grant SET withdrawn_at = COALESCE(withdrawn_at, $1), readable_through = NULL
                WHERE person_id = $2 AND firm_id = $3
                """,
                .instant(now),
                .id(person),
                .id(firm)
            )
        }
    }

    private static let selection = """
        SELECT g.id, g.firm_id, g.person_id, p.name AS person_name, p.email, g.purpose, o.name AS granted_by,
            x.name AS passed_on_by, g.granted_at, g.runs_through, g.readable_through, g.withdrawn_at
        FROM firm_grant g JOIN person p ON p.id = g.person_id LEFT JOIN person o ON o.id = g.granted_by
        LEFT JOIN person x ON x.id = g.passed_on_by
        """

    private static func grant(_ row: SQLRow) throws -> FirmGrant {
        let withdrawnAt = try row.instantIfPresent("withdrawn_at")
        return FirmGrant(
            id: try row.id("id"),
            firm: try row.id("firm_id"),
            person: try row.id("person_id"),
            personName: try row.text("person_name"),
            personEmail: try row.text("email"),
            terms: GrantTerms(
                try row.parsed("purpose", GrantPurpose.init),
                runsThrough: try row.date("runs_through"),
                readableThrough: try row.textIfPresent("readable_through").flatMap { LocalDate(iso: $0) },
                isWithdrawn: withdrawnAt != nil
            ),
            grantedBy: try row.textIfPresent("granted_by"),
            passedOnBy: try row.textIfPresent("passed_on_by"),
            grantedAt: try row.instant("granted_at"),
            withdrawnAt: withdrawnAt
        )
    }
}
