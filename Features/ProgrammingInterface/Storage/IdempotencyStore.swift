public import DatabasePlatform
import Foundation
public import Kernel

/// What was answered to requests with an `Idempotency-Key`, so that one sent twice is carried out once.
public struct IdempotencyStore: Sendable {
    /// 24 hours.
    static let kept: TimeInterval = 86_400

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// A thing that was made: its JSON text, path and version.
    public struct Answer: Sendable {
        public let json: String
        public let location: String
        public let version: Int

        public init(json: String, location: String, version: Int) {
            (self.json, self.location, self.version) = (json, location, version)
        }
    }

    public enum Outcome: Sendable {
        case done(Answer)
        /// Carried out before under the same key; nothing was done now.
        case repeated(Answer)
        /// The key belongs to another request.
        case keyReused
    }

    /// Names one request of one token; without a key everything is carried out.
    public struct Request: Sendable {
        let token: TokenID
        let firm: FirmID
        let key: String?
        let digest: String

        /// - Parameter content: all by which the request differs from another: method, path and body.
        public init(token: TokenID, firm: FirmID, key: String?, content: [UInt8]) {
            (self.token, self.firm, self.key) = (token, firm, key)
            digest = ContentDigest.sha256(of: content)
        }
    }

    /// Carries out `work` and keeps its answer in one transaction: of two equal requests at once the second waits and
    /// finds the answer of the first. Where `work` throws, nothing is kept and the request may be sent again.
    public func once(
        _ request: Request,
        work: @Sendable @escaping (any SQLSession) throws -> Answer
    ) async throws -> Outcome {
        let now = outside.now()
        return try await database.write { session in
            guard let key = request.key else { return .done(try work(session)) }
            try session.query(
                "DELETE FROM idempotency_key WHERE token_id = $1 AND firm_id = $2 AND created_at <= $3",
                .id(request.token),
                .id(request.firm),
                .instant(now.addingTimeInterval(-Self.kept))
            )
            let claimed = try session.query(
                """
                INSERT INTO idempotency_key (token_id, request_key, firm_id, request_sha256, answer, location, version,
                    created_at)
                VALUES ($1, $2, $3, $4, '', '', 0, $5)
                ON CONFLICT (token_id, request_key) DO NOTHING RETURNING token_id
                """,
                .id(request.token),
                .text(key),
                .id(request.firm),
                .text(request.digest),
                .instant(now)
            )
            guard !claimed.isEmpty else { return try Self.known(request, key, session) }
            let answer = try work(session)
            try session.query(
                """
                UPDATE idempotency_key SET answer = $4, location = $5, version = $6
                WHERE token_id = $1 AND request_key = $2 AND firm_id = $3
                """,
                .id(request.token),
                .text(key),
                .id(request.firm),
                .text(answer.json),
                .text(answer.location),
                .int(answer.version)
            )
            return .done(answer)
        }
    }

    private static func known(_ request: Request, _ key: String, _ session: any SQLSession) throws -> Outcome {
        let rows = try session.query(
            "SELECT * FROM idempotency_key WHERE token_id = $1 AND request_key = $2 AND firm_id = $3",
            .id(request.token),
            .text(key),
            .id(request.firm)
        )
        guard let row = rows.first, try row.text("request_sha256") == request.digest else { return .keyReused }
        return .repeated(
            Answer(
                json: try row.text("answer"),
                location: try row.text("location"),
                version: try row.int("version")
            )
        )
    }
}
