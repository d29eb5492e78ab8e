import CarbonAccounting
import CompaniesStorage
import DatabasePlatform
import EmissionFactorsStorage
import Kernel

/// What stands under a release.
extension InventoryStore {
    struct Standing: Sendable {
        let id: String
        /// False for a release from before its basis was stored with it.
        let hasBasis: Bool

        /// Names the state of a released year's data; see ``YearGlance/state``.
        var state: String { "release|\(id)|\(InventoryInput.calculationVersion)" }
    }

    /// The release of a year that has not been reopened.
    func standing(of firm: FirmID, in year: ReportingYear) async throws -> Standing? {
        try await database.read { session in try Self.standing(of: firm, in: year, session) }
    }

    private static func standing(
        of firm: FirmID,
        in year: ReportingYear,
        _ session: any SQLSession
    ) throws -> Standing? {
        try session.query(
            """
            SELECT r.id, y.format FROM inventory_release r
            LEFT JOIN released_year y ON y.release_id = r.id AND y.firm_id = r.firm_id
            WHERE r.firm_id = $1 AND r.year = $2 AND r.reopened_at IS NULL
            """,
            .id(firm),
            .int(year.value)
        )
        .first.map { row in
            Standing(id: try row.text("id"), hasBasis: try row.intIfPresent("format") == ReleasedYear.format)
        }
    }

    func changeMark() async throws -> String? { try await database.changeMark() }

    /// One state of the data in one read.
    func glance(
        of firm: FirmID,
        in year: ReportingYear,
        edition: @escaping @Sendable (String?) -> String
    ) async throws -> YearGlance {
        try await database.read { session in
            let view = try FirmReader.view(of: firm, in: year, session)
            let years = try ActivityEntryStore.years(of: firm, session)
            if let standing = try Self.standing(of: firm, in: year, session), standing.hasBasis {
                return YearGlance(view: view, years: years, state: standing.state)
            }
            let key = try InputKey.current(of: firm, view, edition: edition, session)
            return YearGlance(view: view, years: years, state: key)
        }
    }

    /// Nil where it cannot be read: the year is then worked out anew, as one without a stored basis.
    func basis(_ release: String, of firm: FirmID) async throws -> ReleasedYear? {
        try await database.read { session in
            try session.query(
                "SELECT basis FROM released_year WHERE release_id = $1 AND firm_id = $2 AND format = $3",
                .text(release),
                .id(firm),
                .int(ReleasedYear.format)
            )
            .first.flatMap { row in
                let text = try row.text("basis")
                return try? JSONColumn.value(text)
            }
        }
    }

    /// The lines as they were released; nil where they cannot be read.
    func entries(_ release: String, of firm: FirmID) async throws -> [ActivityEntry]? {
        let text = try await database.read { session in
            try session.query(
                "SELECT entries FROM released_year WHERE release_id = $1 AND firm_id = $2",
                .text(release),
                .id(firm)
            )
            .first?.text("entries")
        }
        return text.flatMap { try? JSONColumn.value($0) }
    }

    /// The result as it was released; nil where it cannot be read.
    func summary(_ release: String, of firm: FirmID) async throws -> InventorySummary? {
        try await database.read { session in
            try session.query(
                "SELECT summary FROM inventory_release WHERE id = $1 AND firm_id = $2",
                .text(release),
                .id(firm)
            )
            .first.flatMap { ReleasedSummary.summary(try $0.text("summary")) }
        }
    }

    /// The result as it was released for the first time.
    func firstReleased(of firm: FirmID, in year: ReportingYear) async throws -> InventorySummary? {
        try await database.read { session in
            try session.query(
                """
                SELECT summary FROM inventory_release WHERE firm_id = $1 AND year = $2
                ORDER BY released_at, id LIMIT 1
                """,
                .id(firm),
                .int(year.value)
            )
            .first.flatMap { ReleasedSummary.summary(try $0.text("summary")) }
        }
    }

    /// Changes whenever anything changes from which the year's balance is worked out.
    func key(
        of firm: FirmID,
        in year: ReportingYear,
        edition: @escaping @Sendable (String?) -> String
    ) async throws -> String {
        try await database.read { session in try InputKey.current(of: firm, in: year, edition: edition, session) }
    }
}
