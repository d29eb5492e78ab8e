import DatabasePlatform
import Foundation
public import Kernel
public import SustainabilityReporting

extension ReportStore {
    public enum Releasing: Sendable, Hashable {
        case released(ReportRelease)
        /// Somebody wrote into the report since it was looked at; nothing was released.
        case changed
        case already(ReportRelease)
        case gone
    }

    /// Freezes the report as it is now.
    /// - Parameters:
    ///   - version: of the report that was checked; another one is not released.
    ///   - name: whoever answers for it, as they sign.
    public func release(
        _ id: ReportID,
        of firm: FirmID,
        version: Int,
        name: String,
        by person: PersonID
    ) async throws -> Releasing {
        let (release, now) = (ReportReleaseID(from: outside), outside.now())
        return try await database.write { session in
            guard let stored = try load(id, of: firm, session) else { return .gone }
            if let release = stored.release { return .already(release) }
            guard stored.version == version else { return .changed }
            let content = try JSONColumn.text(FrozenReport(stored.report))
            let hash = ContentDigest.sha256(of: Data(content.utf8))
            _ = try session.query(
                """
                INSERT INTO report_release (id, firm_id, report_id, content_hash, content, released_by, released_by_id,
                    released_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                .id(release),
                .id(firm),
                .id(id),
                .text(hash),
                .text(content),
                .text(name),
                .id(person),
                .instant(now)
            )
            return .released(ReportRelease(hash: hash, name: name, by: person, at: now))
        }
    }

    /// Takes the release back; what was released stays on record. False where none stands.
    public func reopen(
        _ id: ReportID,
        of firm: FirmID,
        reason: String,
        by writer: ReportWriter
    ) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE report_release
                SET reopened_by = $1, reopened_by_id = $2, reopened_at = $3, reopen_reason = $4
                WHERE report_id = $5 AND firm_id = $6 AND reopened_at IS NULL RETURNING id
                """,
                .text(writer.name),
                .id(writer.id),
                .instant(now),
                .text(reason),
                .id(id),
                .id(firm)
            ).isEmpty
        }
    }
}

/// Marks the ids of releases.
enum ReportReleaseTag {}
typealias ReportReleaseID = EntityID<ReportReleaseTag>
