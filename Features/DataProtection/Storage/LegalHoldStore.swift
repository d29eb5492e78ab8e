public import DatabasePlatform
public import Foundation
public import Kernel

/// „Löschsperre“: what must not be deleted because a dispute, a claim or an inspection needs it (Art. 17 (3), Art. 18 DSGVO).
public struct LegalHoldStore: Sendable {
    public enum Subject: Sendable, Hashable {
        /// A mail address.
        case person(String)
        /// A firm by its name.
        case firm(String)
    }

    public enum Outcome: Sendable, Hashable {
        case set
        case unknown
        /// Several firms bear the name.
        case ambiguous(Int)
    }

    public struct Hold: Sendable {
        public let id: String
        public let isPerson: Bool
        /// Nil once the person or the firm is gone.
        public let subject: String?
        public let reason: String
        public let reviewOn: LocalDate
        public let setBy: String?
        public let setAt: Date
        public let liftedAt: Date?
    }

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func all() async throws -> [Hold] {
        try await database.read { session in
            try session.query(
                """
                SELECT h.id, h.person_id, h.reason, h.review_on, h.set_at, h.lifted_at,
                       COALESCE(p.email, f.name) AS subject, s.name AS setter
                FROM legal_hold h
                LEFT JOIN person p ON p.id = h.person_id
                LEFT JOIN firm f ON f.id = h.firm_id
                LEFT JOIN person s ON s.id = h.set_by
                ORDER BY h.set_at DESC, h.id DESC
                """
            )
            .map { row in
                Hold(
                    id: try row.text("id"),
                    isPerson: try row.textIfPresent("person_id") != nil,
                    subject: try row.textIfPresent("subject"),
                    reason: try row.text("reason"),
                    reviewOn: try row.date("review_on"),
                    setBy: try row.textIfPresent("setter"),
                    setAt: try row.instant("set_at"),
                    liftedAt: try row.instantIfPresent("lifted_at")
                )
            }
        }
    }

    public func set(
        _ subject: Subject,
        reason: String,
        reviewOn: LocalDate,
        by person: PersonID
    ) async throws -> Outcome {
        try await database.write { session in
            let found: [String]
            var (personID, firmID): (String?, String?)
            switch subject {
            case .person(let email):
                found = try session.query("SELECT id FROM person WHERE email = $1", .text(email)).map {
                    try $0.text("id")
                }
                personID = found.first
            case .firm(let name):
                found = try session.query("SELECT id FROM firm WHERE name = $1", .text(name)).map { try $0.text("id") }
                firmID = found.first
            }
            guard !found.isEmpty else { return .unknown }
            guard found.count == 1 else { return .ambiguous(found.count) }
            try session.query(
                """
                INSERT INTO legal_hold (id, person_id, firm_id, reason, review_on, set_by, set_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                """,
                .text(EntityID<AuditTag>(from: outside).text),
                .text(personID),
                .text(firmID),
                .text(reason),
                .date(reviewOn),
                .id(person),
                .instant(outside.now())
            )
            return .set
        }
    }

    /// False when there is no such hold, or it has been lifted already.
    public func lift(_ id: String) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "UPDATE legal_hold SET lifted_at = $1 WHERE id = $2 AND lifted_at IS NULL RETURNING id",
                .instant(outside.now()),
                .text(id)
            ).isEmpty
        }
    }
}
