import DatabasePlatform
import Foundation
public import Kernel
public import SustainabilityReporting

extension ReportStore {
    /// Leaves elements out for one reason. Those that are answered stay answered.
    public func omit(
        _ elements: [ElementName],
        _ omission: Omission,
        in id: ReportID,
        of firm: FirmID,
        by writer: ReportWriter
    ) async throws -> Writing {
        let now = outside.now()
        return try await database.write { session in
            if let refused = try Self.begin(id, of: firm, writer, now, session) { return refused }
            for element in elements {
                let answered = try session.query(
                    "SELECT 1 AS found FROM report_answer WHERE report_id = $1 AND firm_id = $2 AND element = $3 LIMIT 1",
                    .id(id),
                    .id(firm),
                    .text(element.rawValue)
                )
                if answered.isEmpty { try Self.insert(omission, element, id, firm, writer, now, session) }
            }
            return .written
        }
    }

    /// The elements are asked for again.
    public func include(
        _ elements: [ElementName],
        in id: ReportID,
        of firm: FirmID,
        by writer: ReportWriter
    ) async throws -> Writing {
        let now = outside.now()
        return try await database.write { session in
            if let refused = try Self.begin(id, of: firm, writer, now, session) { return refused }
            for element in elements { try Self.endOmission(of: element, id, firm, session) }
            return .written
        }
    }

    static func insert(
        _ omission: Omission,
        _ element: ElementName,
        _ id: ReportID,
        _ firm: FirmID,
        _ writer: ReportWriter,
        _ now: Date,
        _ session: any SQLSession
    ) throws {
        _ = try session.query(
            """
            INSERT INTO report_omission (firm_id, report_id, element, reason, body, decided_by, decided_by_id, decided_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (report_id, element) DO UPDATE SET reason = excluded.reason, body = excluded.body,
                decided_by = excluded.decided_by, decided_by_id = excluded.decided_by_id,
                decided_at = excluded.decided_at
            """,
            .id(firm),
            .id(id),
            .text(element.rawValue),
            .text(omission.reason.rawValue),
            .text(omission.text),
            .text(writer.name),
            .id(writer.id),
            .instant(now)
        )
    }

    static func endOmission(
        of element: ElementName,
        _ id: ReportID,
        _ firm: FirmID,
        _ session: any SQLSession
    ) throws {
        _ = try session.query(
            "DELETE FROM report_omission WHERE report_id = $1 AND firm_id = $2 AND element = $3",
            .id(id),
            .id(firm),
            .text(element.rawValue)
        )
    }

    func omissions(of head: ReportHead, _ session: any SQLSession) throws -> [ElementName: OmissionRecord] {
        let rows = try session.query(
            "SELECT * FROM report_omission WHERE report_id = $1 AND firm_id = $2",
            .id(head.id),
            .id(head.firm)
        )
        var found: [ElementName: OmissionRecord] = [:]
        for row in rows {
            let reason = try row.parsed("reason") { Omission.Reason(rawValue: $0) }
            found[ElementName(try row.text("element"))] = OmissionRecord(
                Omission(reason: reason, text: try row.text("body")),
                by: try row.text("decided_by"),
                try row.idIfPresent("decided_by_id"),
                at: try row.instant("decided_at")
            )
        }
        return found
    }
}
