import DatabasePlatform
public import Foundation
public import Kernel
public import SustainabilityReporting

/// A release that was taken back, with the reason.
public struct EndedRelease: Sendable, Hashable {
    public let release: ReportRelease
    public let reopenedBy: String
    public let reopenedAt: Date
    public let reason: String
}

extension ReportStore {
    /// All releases of the report that were taken back, the last first.
    public func endedReleases(of id: ReportID, of firm: FirmID) async throws -> [EndedRelease] {
        try await database.read { session in
            try session.query(
                """
                SELECT * FROM report_release WHERE report_id = $1 AND firm_id = $2 AND reopened_at IS NOT NULL
                ORDER BY reopened_at DESC, id DESC
                """,
                .id(id),
                .id(firm)
            ).map { row in
                EndedRelease(
                    release: ReportRelease(
                        hash: try row.text("content_hash"),
                        name: try row.text("released_by"),
                        by: try row.idIfPresent("released_by_id"),
                        at: try row.instant("released_at")
                    ),
                    reopenedBy: try row.textIfPresent("reopened_by") ?? "",
                    reopenedAt: try row.instant("reopened_at"),
                    reason: try row.textIfPresent("reopen_reason") ?? ""
                )
            }
        }
    }
}
