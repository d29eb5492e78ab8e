public import DatabasePlatform
public import Funding
public import Kernel

/// What firms say for funding. Every query names the firm.
public struct FundingProfileStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Without anything stored: nothing said, version 0.
    public func profile(of firm: FirmID) async throws -> FundingProfile {
        try await database.read { session in try Self.profile(of: firm, in: session) }
    }

    /// Saves over the version the profile names, or not at all.
    public func save(_ profile: FundingProfile, by person: PersonID) async throws -> FundingSaving<FundingProfile> {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                INSERT INTO funding_profile (firm_id, facts, version, changed_by, changed_by_id, changed_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (firm_id) DO UPDATE SET facts = excluded.facts, version = excluded.version,
                    changed_by = excluded.changed_by, changed_by_id = excluded.changed_by_id,
                    changed_at = excluded.changed_at
                WHERE funding_profile.version = $7 RETURNING firm_id
                """,
                .id(profile.firm),
                .text(try JSONColumn.text(Dictionary(uniqueKeysWithValues: profile.entries.map { ($0.rawValue, $1) }))),
                .int(profile.version + 1),
                .text(profile.changedBy),
                .id(person),
                .instant(now),
                .int(profile.version)
            )
            return changed.isEmpty ? .conflict(try Self.profile(of: profile.firm, in: session)) : .saved
        }
    }

    static func profile(of firm: FirmID, in session: any SQLSession) throws -> FundingProfile {
        let row = try session.query("SELECT * FROM funding_profile WHERE firm_id = $1", .id(firm)).first
        guard let row else { return FundingProfile(firm: firm) }
        let stored = try JSONColumn.value(try row.text("facts"), as: [String: FundingProfile.Entry].self)
        let entries = stored.compactMap { key, entry in FundingProfile.Fact(rawValue: key).map { ($0, entry) } }
        return FundingProfile(
            firm: firm,
            entries: Dictionary(uniqueKeysWithValues: entries),
            version: try row.int("version"),
            changedBy: try row.text("changed_by")
        )
    }
}
