import DatabasePlatform
import Foundation
public import Kernel
public import SustainabilityReporting

extension ReportStore {
    /// All changes or none. Whoever answers other questions at the same moment is not in the way; the same answer
    /// changed differently by two is a conflict where the change says what its writer had ``AnswerChange/seen``.
    /// An answer ends an omission of its element.
    public func write(
        _ changes: [AnswerChange],
        to id: ReportID,
        of firm: FirmID,
        by writer: ReportWriter
    ) async throws -> Writing {
        let now = outside.now()
        guard !changes.isEmpty else {
            return try await head(id, of: firm).map { $0.release == nil ? .written : .frozen } ?? .gone
        }
        return try await database.write { session in
            guard let head = try Self.heads(of: firm, session, only: id).first else { return .gone }
            guard head.release == nil else { return .frozen }
            let stored = try answers(of: head, session)
            var (conflicts, due): ([AnswerConflict], [AnswerChange]) = ([], [])
            for change in changes {
                let standing = stored[change.key]
                if standing?.content == change.content { continue }
                let (now, mine) = (AnswerChange.mark(standing?.fact), AnswerChange.mark(change.content?.fact))
                if let seen = change.seen, now != seen {
                    if mine == seen { continue }  // only the others have changed it
                    if mine != now {
                        let conflict = AnswerConflict(key: change.key, stored: standing, typed: change.content)
                        conflicts.append(conflict)
                        continue
                    }
                }
                due.append(change)
            }
            guard conflicts.isEmpty else { return .conflict(conflicts) }
            guard !due.isEmpty else { return .written }
            if let refused = try Self.begin(id, of: firm, writer, now, session) { return refused }
            for change in due {
                if let content = change.content {
                    try Self.insert(content, id, firm, writer, now, session)
                    try Self.endOmission(of: change.key.element, id, firm, session)
                } else {
                    _ = try session.query(
                        """
                        DELETE FROM report_answer
                        WHERE report_id = $1 AND firm_id = $2 AND element = $3 AND member = $4
                        """,
                        .id(id),
                        .id(firm),
                        .text(change.key.element.rawValue),
                        .text(change.key.member)
                    )
                }
            }
            return .written
        }
    }

    /// Facts as they come, over whatever is there: what imports and demonstrations write.
    public func write(
        _ facts: [ReportFact],
        origin: AnswerOrigin = .typed,
        to id: ReportID,
        of firm: FirmID,
        by writer: ReportWriter
    ) async throws -> Writing {
        try await write(
            facts.map { AnswerChange(AnswerContent($0, origin: origin)) },
            to: id,
            of: firm,
            by: writer
        )
    }

    func answers(of head: ReportHead, _ session: any SQLSession) throws -> [FactKey: AnswerRecord] {
        guard let edition = standard.edition(head.edition) else { return [:] }
        let rows = try session.query(
            "SELECT * FROM report_answer WHERE report_id = $1 AND firm_id = $2",
            .id(head.id),
            .id(head.firm)
        )
        var found: [FactKey: AnswerRecord] = [:]
        found.reserveCapacity(rows.count)
        for row in rows {
            let name = ElementName(try row.text("element"))
            // An element that the edition does not know was answered under another one; it is kept, and not shown.
            guard let kind = edition.element(name)?.kind else { continue }
            let key = FactKey(name, try row.text("member"))
            let fact = ReportFact(
                key: key,
                value: try row.parsed("value") { FactText.value($0, kind) },
                unit: try row.textIfPresent("unit").map { FactUnit(rawValue: $0) },
                decimals: try row.intIfPresent("decimals")
            )
            let content = AnswerContent(
                fact,
                origin: try row.parsed("origin") { AnswerOrigin(text: $0) },
                sourceText: try row.textIfPresent("source_value"),
                overrideReason: try row.textIfPresent("override_reason"),
                isUnchanged: try row.bool("is_unchanged")
            )
            found[key] = AnswerRecord(
                content,
                by: try row.text("answered_by"),
                try row.idIfPresent("answered_by_id"),
                at: try row.instant("answered_at"),
                version: try row.int("version")
            )
        }
        return found
    }

    static func insert(
        _ content: AnswerContent,
        _ id: ReportID,
        _ firm: FirmID,
        _ writer: ReportWriter,
        _ now: Date,
        _ session: any SQLSession
    ) throws {
        let fact = content.fact
        _ = try session.query(
            """
            INSERT INTO report_answer (firm_id, report_id, element, member, value, unit, decimals, origin, source_value,
                override_reason, is_unchanged, answered_by, answered_by_id, answered_at, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)
            ON CONFLICT (report_id, element, member) DO UPDATE SET value = excluded.value, unit = excluded.unit,
                decimals = excluded.decimals, origin = excluded.origin, source_value = excluded.source_value,
                override_reason = excluded.override_reason, is_unchanged = excluded.is_unchanged,
                answered_by = excluded.answered_by, answered_by_id = excluded.answered_by_id,
                answered_at = excluded.answered_at, version = report_answer.version + 1
            """,
            .id(firm),
            .id(id),
            .text(fact.key.element.rawValue),
            .text(fact.key.member),
            .text(FactText.text(fact.value)),
            .text(fact.unit?.rawValue),
            .int(fact.decimals),
            .text(content.origin.text),
            .text(content.sourceText),
            .text(content.overrideReason),
            .bool(content.isUnchanged),
            .text(writer.name),
            .id(writer.id),
            .instant(now)
        )
    }
}
