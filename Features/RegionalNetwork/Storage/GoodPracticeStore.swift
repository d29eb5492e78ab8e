import Assessments
public import CompaniesStorage
public import DatabasePlatform
public import Kernel
public import RegionalNetwork

/// „Praxisbeispiele“. What belongs to a firm names the firm; others read only what is released.
public struct GoodPracticeStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    private static let selection =
        "SELECT g.*, f.name AS firm_name FROM good_practice g JOIN firm f ON f.id = g.firm_id"

    /// What everybody may read, the newest first.
    public func released() async throws -> [GoodPractice] {
        try await database.rows(
            "\(Self.selection) WHERE g.state = 'released' ORDER BY g.released_on DESC, g.title, g.id"
        ).map(Self.practice)
    }

    public func released(_ id: GoodPracticeID) async throws -> GoodPractice? {
        try await database.rows("\(Self.selection) WHERE g.state = 'released' AND g.id = $1", .id(id)).first
            .map(Self.practice)
    }

    /// All of a firm, by title.
    public func practices(of firm: FirmID) async throws -> [GoodPractice] {
        try await database.rows("\(Self.selection) WHERE g.firm_id = $1 ORDER BY g.title, g.id", .id(firm))
            .map(Self.practice)
    }

    public func practice(_ id: GoodPracticeID, of firm: FirmID) async throws -> GoodPractice? {
        try await database.rows("\(Self.selection) WHERE g.id = $1 AND g.firm_id = $2", .id(id), .id(firm)).first
            .map(Self.practice)
    }

    public func add(_ practice: GoodPractice, by person: PersonID) async throws {
        let (values, now) = (try Self.values(practice), outside.now())
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO good_practice (id, firm_id, title, theme, situation, approach, result, lesson, figures,
                    shows_firm, origin, state, reason, offered_by, decided_by, changed_by_id, changed_at, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'draft', '', '', '', $12, $13, 1)
                """,
                values + [.text(practice.origin?.text ?? ""), .id(person), .instant(now)]
            )
        }
    }

    /// Saves over the version it names, unless it is read elsewhere; it is a draft again.
    public func save(_ practice: GoodPractice, by person: PersonID) async throws -> SaveOutcome<GoodPractice> {
        let (values, now) = (try Self.values(practice), outside.now())
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE good_practice SET title = $3, theme = $4, situation = $5, approach = $6, result = $7,
                    lesson = $8, figures = $9, shows_firm = $10, state = 'draft', changed_by_id = $11,
                    changed_at = $12, version = version + 1
                WHERE id = $1 AND firm_id = $2 AND version = $13 AND state IN ('draft', 'returned', 'withdrawn')
                RETURNING id
                """,
                values + [.id(person), .instant(now), .int(practice.version)]
            )
            let stored = try session.query(
                "\(Self.selection) WHERE g.id = $1 AND g.firm_id = $2",
                .id(practice.id),
                .id(practice.firm)
            ).first.map(Self.practice)
            guard let stored else { return .gone }
            return changed.isEmpty ? .conflict(stored: stored) : .saved(stored)
        }
    }

    /// Nobody reads it any more; false where the firm has no such.
    public func remove(_ id: GoodPracticeID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM good_practice WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    private static func values(_ practice: GoodPractice) throws -> [SQLValue] {
        [.id(practice.id), .id(practice.firm), .text(practice.title), .text(practice.theme?.rawValue ?? "")]
            + GoodPractice.Part.allCases.map { .text(practice.text($0)) }
            + [.text(try JSONColumn.text(practice.figures)), .bool(practice.showsFirm)]
    }

    static func practice(_ row: SQLRow) throws -> GoodPractice {
        var texts: [GoodPractice.Part: String] = [:]
        for part in GoodPractice.Part.allCases { texts[part] = try row.text(part.rawValue) }
        return GoodPractice(
            id: try row.id("id"),
            firm: try row.id("firm_id"),
            firmName: try row.text("firm_name"),
            origin: CompetencePathProject.Origin(try row.text("origin")),
            title: try row.text("title"),
            theme: Instrument.Theme(rawValue: try row.text("theme")),
            texts: texts,
            figures: try JSONColumn.value(row.text("figures")),
            showsFirm: try row.bool("shows_firm"),
            state: try row.parsed("state") { GoodPractice.State(rawValue: $0) },
            reason: try row.text("reason"),
            releasedOn: try row.textIfPresent("released_on").flatMap { LocalDate(iso: $0) },
            version: try row.int("version")
        )
    }

    /// For the hub's team: what waits for it, in the order in which it came.
    public func offered() async throws -> [GoodPractice] {
        try await database.rows("\(Self.selection) WHERE g.state = 'offered' ORDER BY g.changed_at, g.id")
            .map(Self.practice)
    }
}
