public import Foundation

public enum AuditAction: String, Sendable, CaseIterable {
    case read, change, signIn
}

/// One line of the audit log as it is stored. Nothing in it was typed by a person, and the actor is a pseudonym.
public struct AuditEntry: Sendable, Hashable {
    public let id: String
    /// Milliseconds since 1970.
    public let at: Int
    public let actor: String
    public let role: String
    /// `firm`, `council`, `person` or `hub`.
    public let scope: String
    public let firm: String?
    public let council: String?
    public let action: String
    public let feature: String
    public let method: String
    public let route: String
    /// Separated by spaces.
    public let objects: String

    public var time: Date { Date(timeIntervalSince1970: Double(at) / 1000) }

    init(_ row: SQLRow) throws {
        (id, at, actor) = (try row.text("id"), try row.int("at"), try row.text("actor"))
        (role, scope) = (try row.text("actor_role"), try row.text("scope"))
        (firm, council) = (try row.textIfPresent("firm_id"), try row.textIfPresent("council_id"))
        (action, feature) = (try row.text("action"), try row.text("feature"))
        (method, route, objects) = (try row.text("method"), try row.text("route"), try row.text("objects"))
    }

    public static let columns =
        "id, at, actor, actor_role, scope, firm_id, council_id, action, feature, method, route, objects"

    /// Entries of a query that selects ``columns``.
    public static func entries(_ rows: [SQLRow]) throws -> [AuditEntry] { try rows.map(AuditEntry.init) }

    /// Every field with its length before it, so that no two entries have the same text.
    var canonical: String {
        [id, String(at), actor, role, scope, firm, council, action, feature, method, route, objects]
            .map { field in field.map { "\($0.utf8.count):\($0)" } ?? "-" }.joined(separator: ",")
    }

    /// The seal that follows `previous`: SHA-256 over it and this entry, 64 hex digits.
    func seal(after previous: String) -> String {
        ContentDigest.sha256(of: Array((previous + canonical).utf8))
    }
}
