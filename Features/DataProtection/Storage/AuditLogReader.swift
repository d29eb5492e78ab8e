public import DatabasePlatform
import Foundation
public import Kernel

/// The audit log as it is looked at: one scope at a time, never several.
public struct AuditLogReader: Sendable {
    public enum Scope: Sendable, Hashable {
        case firm(FirmID)
        /// The id of a works council.
        case council(String)
        case hub
    }

    public struct Filter: Sendable, Hashable {
        public var person: PersonID?
        public var feature: String?
        public var action: AuditAction?
        public var from: LocalDate?
        public var through: LocalDate?

        public init() {}
    }

    public struct Line: Sendable {
        public let entry: AuditEntry
        /// Nil once the person has been erased.
        public let person: String?
    }

    public struct Page: Sendable {
        public let lines: [Line]
        public let total: Int
        public let people: [(id: PersonID, name: String)]
        public let features: [String]
    }

    public static let pageSize = 50
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// - Parameter number: counted from 1.
    public func page(_ number: Int, of scope: Scope, _ filter: Filter) async throws -> Page {
        let (base, owner) = Self.condition(scope)
        let (condition, arguments) = Self.narrowed(base, owner, filter)
        let offset = (max(1, number) - 1) * Self.pageSize
        return try await database.read { session in
            let total = try session.query(
                "SELECT count(*) AS n FROM audit_entry e LEFT JOIN audit_pseudonym a ON a.pseudonym = e.actor WHERE \(condition)",
                arguments
            )[0].int("n")
            let rows = try session.query(
                """
                SELECT e.id, e.at, e.actor, e.actor_role, e.scope, e.firm_id, e.council_id, e.action, e.feature, e.method,
                       e.route, e.objects, p.name AS person_name
                FROM audit_entry e
                LEFT JOIN audit_pseudonym a ON a.pseudonym = e.actor
                LEFT JOIN person p ON p.id = a.person_id
                WHERE \(condition) ORDER BY e.at DESC, e.id DESC LIMIT \(Self.pageSize) OFFSET \(offset)
                """,
                arguments
            )
            let lines = try zip(AuditEntry.entries(rows), rows).map { entry, row in
                Line(entry: entry, person: try row.textIfPresent("person_name"))
            }
            let people = try session.query(
                """
                SELECT DISTINCT p.id, p.name FROM audit_entry e
                JOIN audit_pseudonym a ON a.pseudonym = e.actor JOIN person p ON p.id = a.person_id
                WHERE \(base) ORDER BY p.name, p.id
                """,
                owner
            )
            let features = try session.query(
                "SELECT DISTINCT e.feature FROM audit_entry e WHERE \(base) ORDER BY e.feature",
                owner
            )
            return Page(
                lines: lines,
                total: total,
                people: try people.map { (try $0.id("id"), try $0.text("name")) },
                features: try features.map { try $0.text("feature") }
            )
        }
    }

    private static func condition(_ scope: Scope) -> (String, [SQLValue]) {
        switch scope {
        case .firm(let firm): ("e.firm_id = $1", [.id(firm)])
        case .council(let council): ("e.council_id = $1", [.text(council)])
        case .hub: ("e.scope = $1", ["hub"])
        }
    }

    private static func narrowed(_ base: String, _ owner: [SQLValue], _ filter: Filter) -> (String, [SQLValue]) {
        var (parts, arguments) = ([base], owner)
        func add(_ condition: String, _ value: SQLValue) {
            arguments.append(value)
            parts.append("\(condition) $\(arguments.count)")
        }
        if let person = filter.person { add("a.person_id =", .id(person)) }
        if let feature = filter.feature { add("e.feature =", .text(feature)) }
        if let action = filter.action { add("e.action =", .text(action.rawValue)) }
        if let from = filter.from { add("e.at >=", .instant(BerlinDay.start(of: from))) }
        if let through = filter.through { add("e.at <", .instant(BerlinDay.start(after: through))) }
        return (parts.joined(separator: " AND "), arguments)
    }
}

/// The instants between which a day lies in Europe/Berlin.
enum BerlinDay {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Berlin")!
        return calendar
    }()

    static func start(of day: LocalDate) -> Date {
        calendar.date(from: DateComponents(year: day.year, month: day.month, day: day.day))!
    }

    static func start(after day: LocalDate) -> Date {
        calendar.date(byAdding: .day, value: 1, to: start(of: day))!
    }
}
