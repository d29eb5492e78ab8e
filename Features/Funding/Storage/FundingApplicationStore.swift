public import DatabasePlatform
public import Funding
public import Kernel

/// Applications of firms. Every query names the firm.
public struct FundingApplicationStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// The newest first.
    public func applications(of firm: FirmID) async throws -> [FundingApplication] {
        try await database.rows(
            "SELECT * FROM funding_application WHERE firm_id = $1 ORDER BY id DESC",
            .id(firm)
        ).map(Self.application)
    }

    public func application(_ id: FundingApplicationID, of firm: FirmID) async throws -> FundingApplication? {
        try await database.read { session in try Self.application(id, of: firm, in: session) }
    }

    public func add(_ application: FundingApplication, to firm: FirmID, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO funding_application (id, firm_id, measure, programme, state, submitted_on, decided_on,
                    amount_asked, amount_granted, reference, note, version, changed_by, changed_by_id, changed_at)
                VALUES ($12, $13, $1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11, $14)
                """,
                Self.columns(application, person) + [.id(application.id), .id(firm), .instant(now)]
            )
        }
    }

    /// Saves over the version the application names, or not at all.
    public func save(
        _ application: FundingApplication,
        of firm: FirmID,
        by person: PersonID
    ) async throws -> FundingSaving<FundingApplication> {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE funding_application SET measure = $1, programme = $2, state = $3, submitted_on = $4,
                    decided_on = $5, amount_asked = $6, amount_granted = $7, reference = $8, note = $9,
                    changed_by = $10, changed_by_id = $11, changed_at = $14, version = version + 1
                WHERE id = $12 AND firm_id = $13 AND version = $15 RETURNING id
                """,
                Self.columns(application, person)
                    + [.id(application.id), .id(firm), .instant(now), .int(application.version)]
            )
            if !changed.isEmpty { return .saved }
            return try Self.application(application.id, of: firm, in: session).map { .conflict($0) } ?? .gone
        }
    }

    public func remove(_ id: FundingApplicationID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM funding_application WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }

    private static func application(
        _ id: FundingApplicationID,
        of firm: FirmID,
        in session: any SQLSession
    ) throws -> FundingApplication? {
        try session.query("SELECT * FROM funding_application WHERE id = $1 AND firm_id = $2", .id(id), .id(firm))
            .first.map(application)
    }

    private static func columns(_ application: FundingApplication, _ person: PersonID) -> [SQLValue] {
        [
            .text(application.measure), .text(application.programme), .text(application.state.rawValue),
            .date(application.submittedOn), .date(application.decidedOn), .cents(application.amountAsked),
            .cents(application.amountGranted), .text(application.reference), .text(application.note),
            .text(application.changedBy), .id(person),
        ]
    }

    static func application(_ row: SQLRow) throws -> FundingApplication {
        FundingApplication(
            id: try row.id("id"),
            measure: try row.textIfPresent("measure"),
            programme: try row.text("programme"),
            state: try row.parsed("state") { FundingApplication.State(rawValue: $0) },
            submittedOn: try row.textIfPresent("submitted_on").flatMap { LocalDate(iso: $0) },
            decidedOn: try row.textIfPresent("decided_on").flatMap { LocalDate(iso: $0) },
            amountAsked: try row.intIfPresent("amount_asked").map { Money(cents: Int64($0)) },
            amountGranted: try row.intIfPresent("amount_granted").map { Money(cents: Int64($0)) },
            reference: try row.text("reference"),
            note: try row.text("note"),
            version: try row.int("version"),
            changedBy: try row.text("changed_by")
        )
    }
}

extension SQLValue {
    fileprivate static func cents(_ money: Money?) -> SQLValue { money.map { .int($0.cents) } ?? .null }
}
