public import Accounts
public import DatabasePlatform
import Foundation
public import Kernel

/// Who and which firms are in the hub, for its administration: names and dates, nothing that a firm enters.
public struct HubDirectory: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// People whose name or address holds `search`, by name. Upper and lower case and accents count alike.
    public func people(matching search: String) async throws -> [HubPerson] {
        let wanted = Self.folded(search)
        let people = try await people("", [])
        if wanted.isEmpty { return people }
        return people.filter { Self.folded($0.name).contains(wanted) || Self.folded($0.email).contains(wanted) }
    }

    public func person(_ id: PersonID) async throws -> HubPerson? {
        try await people("WHERE p.id = $1", [.id(id)]).first
    }

    public func person(_ email: EmailAddress) async throws -> HubPerson? {
        try await people("WHERE p.email = $1", [.text(email.text)]).first
    }

    /// Firms whose name holds `search`; those that nobody leads come first.
    public func firms(matching search: String) async throws -> [HubFirm] {
        let wanted = Self.folded(search)
        let firms = try await firms("", [])
        return firms.filter { wanted.isEmpty || Self.folded($0.name).contains(wanted) }
            .sorted { ($0.owners == 0 ? 0 : 1, $0.name, $0.id.text) < ($1.owners == 0 ? 0 : 1, $1.name, $1.id.text) }
    }

    public func firm(_ id: FirmID) async throws -> HubFirm? {
        try await firms("WHERE f.id = $2", [.id(id)]).first
    }

    private func people(_ condition: String, _ arguments: [SQLValue]) async throws -> [HubPerson] {
        let rows = try await database.rows(
            """
            SELECT p.id, p.name, p.email, p.created_at,
                (SELECT COUNT(*) FROM membership m WHERE m.person_id = p.id) AS firms, COALESCE(h.role, '') AS role
            FROM person p LEFT JOIN hub_role h ON h.person_id = p.id \(condition) ORDER BY p.name, p.id
            """,
            arguments
        )
        var result: [HubPerson] = []
        for row in rows {
            let id: PersonID = try row.id("id")
            var offices = Set([HubOffice(rawValue: try row.text("role"))].compactMap { $0 })
            if let last = result.last, last.id == id { offices.formUnion(result.removeLast().offices) }
            result.append(
                HubPerson(
                    id: id,
                    name: try row.text("name"),
                    email: try row.text("email"),
                    since: try row.instant("created_at"),
                    firms: try row.int("firms"),
                    offices: offices
                )
            )
        }
        return result
    }

    private func firms(_ condition: String, _ arguments: [SQLValue]) async throws -> [HubFirm] {
        try await database.rows(
            """
            SELECT f.id, f.name, f.created_at,
                (SELECT COUNT(*) FROM membership m WHERE m.firm_id = f.id) AS members,
                (SELECT COUNT(*) FROM membership m WHERE m.firm_id = f.id AND m.role = 'owner') AS owners,
                (SELECT COUNT(*) FROM firm_grant g WHERE g.firm_id = f.id AND g.purpose = 'support'
                    AND g.withdrawn_at IS NULL AND g.runs_through >= $1) AS support
            FROM firm f \(condition)
            """,
            [.date(outside.today())] + arguments
        )
        .map { row in
            HubFirm(
                id: try row.id("id"),
                name: try row.text("name"),
                since: try row.instant("created_at"),
                members: try row.int("members"),
                owners: try row.int("owners"),
                hasSupport: try row.int("support") > 0
            )
        }
    }

    private static func folded(_ text: String) -> String {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "de_DE"))
    }
}
