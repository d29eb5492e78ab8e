public import DatabasePlatform
public import Foundation
public import Kernel
public import ProgrammeRecords

/// Who has read or changed whose record, out of the hub's audit log.
public struct RecordReadingStore: Sendable {
    public static let pageSize = 50
    /// As declared to the routes: a record, and pages that show names of several.
    public static let record = "/verwaltung/projekt/teilnehmende/:participant"
    static let routes = [
        record, record + "/link", "/verwaltung/projekt/teilnehmende", "/verwaltung/projekt/loeschvorschau",
        "/verwaltung/projekt",
    ]

    public struct Reading: Sendable, Hashable {
        public let at: Date
        /// Nil once the account is deleted.
        public let person: String?
        public let isChange: Bool
        public let route: String
        public let method: String
        /// Nil for a page that shows several records.
        public let participant: ParticipantID?
        /// Nil where the record is deleted, or several were shown.
        public let name: String?
    }

    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// The latest first.
    /// - Parameters:
    ///   - participant: nil for all, with the pages that show several.
    ///   - page: counted from 1.
    public func readings(
        of participant: ParticipantID?,
        page: Int,
        size: Int = pageSize
    ) async throws -> (rows: [Reading], total: Int) {
        var values = Self.routes.map { SQLValue.text($0) }
        let places = values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        var condition = "e.scope = 'hub' AND e.action IN ('read', 'change') AND e.route IN (\(places))"
        if let participant {
            values.append(.id(participant))
            condition += " AND e.objects = $\(values.count)"
        }
        let offset = max(0, min(page, 100_000) - 1) * size
        let rows = try await database.rows(
            """
            SELECT e.at, e.action, e.route, e.method, e.objects, w.name AS person_name, p.surname, p.first_name
            FROM audit_entry e LEFT JOIN audit_pseudonym a ON a.pseudonym = e.actor
            LEFT JOIN person w ON w.id = a.person_id LEFT JOIN participant p ON p.id = e.objects
            WHERE \(condition) ORDER BY e.at DESC, e.id DESC LIMIT \(size) OFFSET \(offset)
            """,
            values
        )
        let total = try await database.rows("SELECT COUNT(*) AS n FROM audit_entry e WHERE \(condition)", values)
        return (try rows.map(Self.reading), try total.first?.int("n") ?? 0)
    }

    private static func reading(_ row: SQLRow) throws -> Reading {
        let names = [try row.textIfPresent("surname"), try row.textIfPresent("first_name")].compactMap { $0 }
        return Reading(
            at: try row.instant("at"),
            person: try row.textIfPresent("person_name"),
            isChange: try row.text("action") == "change",
            route: try row.text("route"),
            method: try row.text("method"),
            participant: ParticipantID(try row.text("objects")),
            name: names.isEmpty ? nil : names.filter { !$0.isEmpty }.joined(separator: ", ")
        )
    }
}
