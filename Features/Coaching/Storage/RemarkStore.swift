public import Coaching
public import DatabasePlatform
import Foundation
public import Kernel

/// Remarks at the figures of a firm. Every query names the firm.
public struct RemarkStore: Sendable {
    /// As many as a page or a list shows at once, answers among them.
    static let mostRows = 500

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// What is open at a page, the oldest first. One query: pages ask it whenever they are shown.
    public func open(at place: RemarkPlace, of firm: FirmID) async throws -> [Remark] {
        try Self.remarks(
            try await database.rows(
                """
                SELECT * FROM coaching_remark WHERE firm_id = $1 AND page = $2 AND settled_at IS NULL
                ORDER BY written_at, id LIMIT \(Self.mostRows)
                """,
                .id(firm),
                .text(place.path)
            )
        )
    }

    /// Everything that is open in a firm, the oldest first.
    public func open(of firm: FirmID) async throws -> [Remark] {
        try Self.remarks(
            try await database.rows(
                """
                SELECT * FROM coaching_remark WHERE firm_id = $1 AND settled_at IS NULL
                ORDER BY written_at, id LIMIT \(Self.mostRows)
                """,
                .id(firm)
            )
        )
    }

    /// What was settled last in a firm, without the answers.
    public func settled(of firm: FirmID) async throws -> [Remark] {
        try Self.remarks(
            try await database.rows(
                """
                SELECT * FROM coaching_remark WHERE firm_id = $1 AND settled_at IS NOT NULL AND answers IS NULL
                ORDER BY settled_at DESC, id DESC LIMIT 20
                """,
                .id(firm)
            )
        )
    }

    public func remark(_ id: RemarkID, of firm: FirmID) async throws -> Remark? {
        try Self.remarks(
            try await database.rows(
                """
                SELECT * FROM coaching_remark WHERE firm_id = $1 AND (id = $2 OR answers = $2)
                ORDER BY written_at, id LIMIT \(Self.mostRows)
                """,
                .id(firm),
                .id(id)
            )
        ).first { $0.id == id }
    }

    /// Adds a remark. The same one sent twice stands once.
    /// - Returns: false without a running grant of the firm to its author.
    public func add(_ remark: Remark, to firm: FirmID, by author: Remark.Writer) async throws -> Bool {
        let (now, today) = (outside.now(), outside.today())
        return try await database.write { session in
            let isGranted = try !session.query(
                """
                SELECT 1 AS found FROM firm_grant WHERE firm_id = $1 AND person_id = $2 AND purpose = 'coaching'
                    AND withdrawn_at IS NULL AND runs_through >= $3
                """,
                .id(firm),
                .id(author.id),
                .date(today)
            ).isEmpty
            guard isGranted else { return false }
            let isThere = try !session.query(
                """
                SELECT 1 AS found FROM coaching_remark WHERE firm_id = $1 AND page = $2 AND answers IS NULL
                    AND figure = $3 AND body = $4 AND written_by_id = $5 AND settled_at IS NULL
                """,
                .id(firm),
                .text(remark.place.path),
                .text(remark.figure),
                .text(remark.text),
                .id(author.id)
            ).isEmpty
            guard !isThere else { return true }
            try session.query(
                """
                INSERT INTO coaching_remark (id, firm_id, page, figure, body, written_by, written_by_id, written_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(remark.id),
                .id(firm),
                .text(remark.place.path),
                .text(remark.figure),
                .text(remark.text),
                .text(author.name),
                .id(author.id),
                .instant(now)
            )
            return true
        }
    }

    public enum Answering: Sendable, Hashable {
        case answered
        /// Somebody has settled the remark meanwhile.
        case settled
        case gone
    }

    /// The same answer sent twice stands once.
    public func answer(
        _ id: RemarkID,
        of firm: FirmID,
        _ text: String,
        by author: Remark.Writer
    ) async throws -> Answering {
        let (answer, now) = (RemarkID(from: outside), outside.now())
        return try await database.write { session in
            let found = try session.query(
                "SELECT page, settled_at FROM coaching_remark WHERE id = $1 AND firm_id = $2 AND answers IS NULL",
                .id(id),
                .id(firm)
            ).first
            guard let found else { return .gone }
            guard try found.instantIfPresent("settled_at") == nil else { return .settled }
            let isThere = try !session.query(
                "SELECT 1 AS found FROM coaching_remark WHERE answers = $1 AND body = $2 AND written_by_id = $3",
                .id(id),
                .text(text),
                .id(author.id)
            ).isEmpty
            guard !isThere else { return .answered }
            try session.query(
                """
                INSERT INTO coaching_remark
                    (id, firm_id, page, answers, figure, body, written_by, written_by_id, written_at)
                VALUES ($1, $2, $3, $4, '', $5, $6, $7, $8)
                """,
                .id(answer),
                .id(firm),
                .text(try found.text("page")),
                .id(id),
                .text(text),
                .text(author.name),
                .id(author.id),
                .instant(now)
            )
            return .answered
        }
    }

    /// Settles a remark and its answers. What is settled already stays as it is.
    /// - Returns: false when it is not there.
    public func settle(_ id: RemarkID, of firm: FirmID, by person: Remark.Writer) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try session.query(
                """
                UPDATE coaching_remark SET settled_at = $1, settled_by = $2, settled_by_id = $3
                WHERE firm_id = $4 AND (id = $5 OR answers = $5) AND settled_at IS NULL
                """,
                .instant(now),
                .text(person.name),
                .id(person.id),
                .id(firm),
                .id(id)
            )
            return try Self.isThere(id, of: firm, in: session)
        }
    }

    public func reopen(_ id: RemarkID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try session.query(
                """
                UPDATE coaching_remark SET settled_at = NULL, settled_by = NULL, settled_by_id = NULL
                WHERE firm_id = $1 AND (id = $2 OR answers = $2)
                """,
                .id(firm),
                .id(id)
            )
            return try Self.isThere(id, of: firm, in: session)
        }
    }

    /// Takes back one's own remark, as long as nobody has answered.
    public func remove(_ id: RemarkID, of firm: FirmID, by author: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                DELETE FROM coaching_remark WHERE id = $1 AND firm_id = $2 AND written_by_id = $3 AND answers IS NULL
                    AND NOT EXISTS (SELECT 1 FROM coaching_remark a WHERE a.answers = $1) RETURNING id
                """,
                .id(id),
                .id(firm),
                .id(author)
            ).isEmpty
        }
    }

    private static func isThere(_ id: RemarkID, of firm: FirmID, in session: any SQLSession) throws -> Bool {
        try !session.query(
            "SELECT 1 AS found FROM coaching_remark WHERE id = $1 AND firm_id = $2 AND answers IS NULL",
            .id(id),
            .id(firm)
        ).isEmpty
    }
}
