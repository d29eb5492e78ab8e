import Accounts
public import AccountsStorage
public import Coaching
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

/// Hands firms over from one coach to another: grants, cases, mails and the note, all in one write or not at all.
public struct HandoverStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld
    private let grants: GrantStore

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
        grants = GrantStore(database, outside: outside)
    }

    /// A firm that changed hands, for the mails about it.
    public struct Handed: Sendable, Hashable {
        public let firm: FirmID
        public let name: String
        /// Who leads the firm's account.
        public let owners: [MailAddressee]
        /// The last day of what the firm granted.
        public let runsThrough: LocalDate
    }

    public struct Done: Sendable, Hashable {
        public let from: MailAddressee
        public let to: MailAddressee
        /// In the order asked for.
        public let firms: [Handed]
    }

    public enum Handing: Sendable, Hashable {
        case handed(Done)
        /// This very hand-over was made today: the form was sent twice.
        case already
        /// The successor does not hold the office of coach, or is the same person, or one of both is gone.
        case notEligible
        /// The successor belongs to this firm.
        case belongs(String)
        /// What this firm granted does not run: withdrawn, run out, or handed over meanwhile. Empty where it is gone.
        case ended(String)
    }

    private struct Open {
        let firm: Handed
        let grants: [FirmGrantID]
        let terms: GrantTerms
        let owner: PersonID?
        /// Whether the successor's own grant for the firm lasts at least as long.
        let isGranted: Bool
    }

    /// - Parameter letters: what is mailed about it, queued in the same write.
    public func handOver(
        _ firms: [FirmID],
        _ terms: HandoverTerms,
        letters: @Sendable @escaping (Done) -> [MailMessage]
    ) async throws -> Handing {
        let today = outside.today()
        return try await database.write { session in
            guard terms.from != terms.to, let from = try Self.addressee(terms.from, session),
                let to = try Self.addressee(terms.to, session),
                try !session.query(
                    "SELECT 1 AS found FROM hub_role WHERE person_id = $1 AND role = 'coach'",
                    .id(terms.to)
                ).isEmpty
            else { return .notEligible }
            var open: [Open] = []
            for firm in firms {
                let found = try Self.firm(firm, session)
                guard let found else { return .ended("") }
                let belongs = try !session.query(
                    "SELECT 1 AS found FROM membership WHERE person_id = $1 AND firm_id = $2",
                    .id(terms.to),
                    .id(firm)
                ).isEmpty
                guard !belongs else { return .belongs(found.name) }
                guard let running = try Self.running(found, terms, on: today, session) else {
                    return try Self.isDone(firm, terms, on: today, session) ? .already : .ended(found.name)
                }
                open.append(running)
            }
            for one in open { try hand(one, from, to, terms, on: today, session) }
            let done = Done(from: from, to: to, firms: open.map(\.firm))
            for letter in letters(done) { try MailQueue.add(letter, in: session, outside: outside) }
            return .handed(done)
        }
    }

    private func hand(
        _ open: Open,
        _ from: MailAddressee,
        _ to: MailAddressee,
        _ terms: HandoverTerms,
        on today: LocalDate,
        _ session: any SQLSession
    ) throws {
        let (id, now, firm) = (HandoverID(from: outside), outside.now(), open.firm.firm)
        if !open.isGranted {
            let given = try grants.give(
                open.terms,
                of: firm,
                to: terms.to,
                by: open.owner,
                passedOnBy: terms.from,
                in: session
            )
            guard case .given = given else { throw StorageError.other("the successor was checked before") }
        }
        for grant in open.grants {
            _ = try grants.withdraw(grant, of: firm, readableThrough: terms.readsThrough, in: session)
        }
        try session.query(
            """
            INSERT INTO coaching_handover (id, firm_id, from_by, from_by_id, to_by, to_by_id, arranged_by_id, day, note,
                reads_through, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            .id(id),
            .id(firm),
            .text(from.name),
            .id(terms.from),
            .text(to.name),
            .id(terms.to),
            .id(terms.arrangedBy),
            .date(today),
            .text(terms.note),
            .date(terms.readsThrough),
            .instant(now)
        )
        try session.query(
            """
            INSERT INTO coaching_handover_case (handover_id, case_id, firm_id)
            SELECT h.id, c.id, c.firm_id FROM coaching_handover h JOIN coaching_case c ON c.firm_id = h.firm_id
            WHERE h.id = $1 AND c.firm_id = $2 AND c.coach_id = $3
            """,
            .id(id),
            .id(firm),
            .id(terms.from)
        )
        try session.query(
            """
            UPDATE coaching_case SET coach_id = $1, version = version + 1, changed_at = $2, changed_by_id = $3
            WHERE firm_id = $4 AND coach_id = $5
            """,
            .id(terms.to),
            .instant(now),
            .id(terms.arrangedBy ?? terms.from),
            .id(firm),
            .id(terms.from)
        )
    }

    private static func addressee(_ person: PersonID, _ session: any SQLSession) throws -> MailAddressee? {
        try session.query("SELECT name, email FROM person WHERE id = $1", .id(person)).first
            .map { MailAddressee(name: try $0.text("name"), email: try $0.text("email")) }
    }

    private static func firm(_ firm: FirmID, _ session: any SQLSession) throws -> (id: FirmID, name: String)? {
        try session.query("SELECT name FROM firm WHERE id = $1", .id(firm)).first.map { (firm, try $0.text("name")) }
    }

    /// What the firm granted to the former coach and runs today; nil where nothing does.
    private static func running(
        _ firm: (id: FirmID, name: String),
        _ terms: HandoverTerms,
        on today: LocalDate,
        _ session: any SQLSession
    ) throws -> Open? {
        let sql = """
            SELECT id, granted_by, runs_through, readable_through FROM firm_grant
            WHERE firm_id = $1 AND person_id = $2 AND purpose = 'coaching' AND withdrawn_at IS NULL
                AND runs_through >= $3 ORDER BY runs_through DESC, id
            """
        let rows = try session.query(sql, .id(firm.id), .id(terms.from), .date(today))
        guard let longest = rows.first else { return nil }
        let end = try longest.date("runs_through")
        let own = try session.query(sql, .id(firm.id), .id(terms.to), .date(today)).first
        let owners = try session.query(
            """
            SELECT p.name, p.email FROM membership m JOIN person p ON p.id = m.person_id
            WHERE m.firm_id = $1 AND m.role = 'owner' ORDER BY p.name, p.id
            """,
            .id(firm.id)
        ).map { MailAddressee(name: try $0.text("name"), email: try $0.text("email")) }
        return Open(
            firm: Handed(firm: firm.id, name: firm.name, owners: owners, runsThrough: end),
            grants: try rows.map { try $0.id("id") },
            terms: GrantTerms(
                .coaching,
                runsThrough: end,
                readableThrough: try longest.textIfPresent("readable_through").flatMap { LocalDate(iso: $0) }
            ),
            owner: try longest.idIfPresent("granted_by"),
            isGranted: try own.map { try $0.date("runs_through") >= end } ?? false
        )
    }

    private static func isDone(
        _ firm: FirmID,
        _ terms: HandoverTerms,
        on today: LocalDate,
        _ session: any SQLSession
    ) throws -> Bool {
        try !session.query(
            """
            SELECT 1 AS found FROM coaching_handover
            WHERE firm_id = $1 AND from_by_id = $2 AND to_by_id = $3 AND day = $4 AND reads_through = $5 AND note = $6
            """,
            .id(firm),
            .id(terms.from),
            .id(terms.to),
            .date(today),
            .date(terms.readsThrough),
            .text(terms.note)
        ).isEmpty
    }
}
