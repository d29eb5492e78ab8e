import Accounts
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform

/// The authenticator app of a person, and the codes that replace it.
public struct SecondFactorStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public struct Factor: Sendable {
        /// As it is stored; opened by whoever checks a code.
        public let sealedSecret: [UInt8]
        /// Not before the first right code; until then signing in asks for none.
        public let isConfirmed: Bool
        /// The step of the last code that was taken.
        public let lastStep: Int?
        public let recoveryCodes: Int
    }

    public func find(_ person: PersonID) async throws -> Factor? {
        try await database.read { session in
            try session.query(
                """
                SELECT secret, confirmed_at, last_step,
                    (SELECT COUNT(*) FROM recovery_code c WHERE c.person_id = f.person_id) AS codes
                FROM second_factor f WHERE person_id = $1
                """,
                .id(person)
            ).first.map { row in
                Factor(
                    sealedSecret: try row.blob("secret"),
                    isConfirmed: try row.intIfPresent("confirmed_at") != nil,
                    lastStep: try row.intIfPresent("last_step"),
                    recoveryCodes: try row.int("codes")
                )
            }
        }
    }

    /// Begins to set up an app; replaces one that was never confirmed. False when one is in use.
    public func begin(_ sealedSecret: [UInt8], of person: PersonID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                INSERT INTO second_factor (person_id, secret, created_at) VALUES ($1, $2, $3)
                ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at
                    WHERE second_factor.confirmed_at IS NULL
                RETURNING person_id
                """,
                .id(person),
                .blob(sealedSecret),
                .instant(now)
            ).isEmpty
        }
    }

    /// Takes the first code and stores the recovery codes. False when the code was used already.
    public func confirm(
        step: Int,
        codes: [String],
        of person: PersonID,
        mail: (@Sendable (MailAddressee) -> MailMessage)?
    ) async throws -> Bool {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            let taken = try session.query(
                """
                UPDATE second_factor SET confirmed_at = $1, last_step = $2
                WHERE person_id = $3 AND confirmed_at IS NULL RETURNING person_id
                """,
                .instant(now),
                .int(step),
                .id(person)
            )
            guard !taken.isEmpty else { return false }
            try Self.replace(codes, of: person, in: session)
            if let mail, let addressee = try MailAddressee.find(person, in: session) {
                try MailQueue.add(mail(addressee), in: session, outside: outside)
            }
            return true
        }
    }

    /// Notes that the code of a step was taken. False when it, or a later one, was taken meanwhile.
    public func take(step: Int, of person: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                UPDATE second_factor SET last_step = $1
                WHERE person_id = $2 AND confirmed_at IS NOT NULL AND (last_step IS NULL OR last_step < $1)
                RETURNING person_id
                """,
                .int(step),
                .id(person)
            ).isEmpty
        }
    }

    /// Uses a recovery code up. False when there is none like it.
    public func take(code: String, of person: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM recovery_code WHERE person_id = $1 AND code_hash = $2 RETURNING person_id",
                .id(person),
                .text(Self.hash(code, person))
            ).isEmpty
        }
    }

    public func renew(_ codes: [String], of person: PersonID) async throws {
        try await database.write { session in try Self.replace(codes, of: person, in: session) }
    }

    public func remove(_ person: PersonID, mail: (@Sendable (MailAddressee) -> MailMessage)?) async throws {
        let outside = outside
        try await database.write { session in
            try session.query("DELETE FROM recovery_code WHERE person_id = $1", .id(person))
            try session.query("DELETE FROM second_factor WHERE person_id = $1", .id(person))
            if let mail, let addressee = try MailAddressee.find(person, in: session) {
                try MailQueue.add(mail(addressee), in: session, outside: outside)
            }
        }
    }

    private static func replace(_ codes: [String], of person: PersonID, in session: any SQLSession) throws {
        try session.query("DELETE FROM recovery_code WHERE person_id = $1", .id(person))
        for code in codes {
            try session.query(
                "INSERT INTO recovery_code (person_id, code_hash) VALUES ($1, $2)",
                .id(person),
                .text(hash(code, person))
            )
        }
    }

    /// 58 random bits need no slow hash; the person in it keeps equal codes of two people apart.
    private static func hash(_ code: String, _ person: PersonID) -> String {
        SessionStore.hash("\(person) \(RecoveryCode.normalized(code))")
    }
}
