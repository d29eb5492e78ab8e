import Coaching
import DatabasePlatform
import Foundation
import Kernel

/// What others than the coach have changed in a firm's records, told by the audit log: how often and when, never what.
enum FirmChanges {
    /// Those of which a coach at work may know: what concerns the firm's staff or its account is none of it.
    private static let features = "'Companies', 'CarbonAccounting', 'Assessments', 'ActionPlanning', 'Funding'"

    static func since(
        _ start: Date,
        in firm: FirmID,
        notBy coach: PersonID,
        now: Date,
        _ session: any SQLSession
    ) throws -> [CaseOverview.Change] {
        try session.query(
            """
            SELECT e.feature, COUNT(*) AS n, MAX(e.at) AS last FROM audit_entry e
            WHERE e.firm_id = $1 AND e.at >= $2 AND e.at <= $3 AND e.action = 'change'
                AND e.feature IN (\(features))
                AND NOT EXISTS (SELECT 1 FROM audit_pseudonym a WHERE a.pseudonym = e.actor AND a.person_id = $4)
            GROUP BY e.feature ORDER BY e.feature
            """,
            .id(firm),
            .instant(start),
            .instant(now),
            .id(coach)
        ).map {
            CaseOverview.Change(
                feature: try $0.text("feature"),
                count: try $0.int("n"),
                last: LocalDate(try $0.instant("last"))
            )
        }
    }
}
