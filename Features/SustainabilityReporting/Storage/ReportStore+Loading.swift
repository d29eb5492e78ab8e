import DatabasePlatform
import Kernel
import SustainabilityReporting

extension ReportStore {
    func load(_ id: ReportID, of firm: FirmID, _ session: any SQLSession) throws -> StoredReport? {
        guard let head = try Self.heads(of: firm, session, only: id).first else { return nil }
        let (answers, omissions) = (try answers(of: head, session), try omissions(of: head, session))
        return StoredReport(
            head: head,
            report: try frozen(head, session) ?? assembled(head, answers, omissions, session),
            answers: answers,
            omissions: omissions
        )
    }

    private func frozen(_ head: ReportHead, _ session: any SQLSession) throws -> Report? {
        guard head.release != nil else { return nil }
        return try session.query(
            "SELECT content FROM report_release WHERE report_id = $1 AND firm_id = $2 AND reopened_at IS NULL",
            .id(head.id),
            .id(head.firm)
        ).first.map { try JSONColumn.value($0.text("content"), as: FrozenReport.self).report }
    }

    func assembled(
        _ head: ReportHead,
        _ answers: [FactKey: AnswerRecord],
        _ omissions: [ElementName: OmissionRecord],
        _ session: any SQLSession
    ) throws -> Report {
        let before = try previousHead(of: head, session)
        var report = Report(
            edition: head.edition,
            entity: head.entity,
            period: head.period,
            currency: head.currency,
            facts: answers.values.map(\.fact),
            comparatives: try before.map { try comparatives($0, session) } ?? [],
            previousPeriod: before?.period,
            omissions: omissions.mapValues(\.omission)
        )
        report.complete(standard)
        return report
    }

    /// Without its own comparatives: the year before that is nobody's business here.
    private func comparatives(_ head: ReportHead, _ session: any SQLSession) throws -> [ReportFact] {
        if let frozen = try frozen(head, session) { return Array(frozen.facts.values) }
        var report = Report(
            edition: head.edition,
            entity: head.entity,
            period: head.period,
            currency: head.currency,
            facts: try answers(of: head, session).values.map(\.fact)
        )
        report.complete(standard)
        return Array(report.facts.values)
    }

    func previousHead(of head: ReportHead, _ session: any SQLSession) throws -> ReportHead? {
        let before = try Self.heads(of: head.firm, session).filter { $0.year.value == head.year.value - 1 }
        let order = Dictionary(standard.editions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return before.max { one, other in
            if (one.release == nil) != (other.release == nil) { return one.release == nil }
            return (order[one.edition] ?? 0) < (order[other.edition] ?? 0)
        }
    }

    /// The newest year first.
    static func heads(of firm: FirmID, _ session: any SQLSession, only id: ReportID? = nil) throws -> [ReportHead] {
        let one = id == nil ? "" : "AND report.id = $2"
        return try session.query(
            """
            SELECT report.*, release.content_hash, release.released_by, release.released_by_id, release.released_at
            FROM sustainability_report report
            LEFT JOIN report_release release ON release.report_id = report.id AND release.reopened_at IS NULL
            WHERE report.firm_id = $1 \(one)
            ORDER BY report.year DESC, report.edition DESC
            """,
            [.id(firm)] + (id.map { [SQLValue.id($0)] } ?? [])
        ).map(Self.head)
    }

    private static func head(_ row: SQLRow) throws -> ReportHead {
        let year = try row.int("year")
        guard let year = ReportingYear(year) else { throw SQLRowError(column: "year", found: .int(year)) }
        return ReportHead(
            id: try row.id("id"),
            firm: try row.id("firm_id"),
            year: year,
            edition: try row.text("edition"),
            entity: ReportEntity(
                name: try row.text("entity_name"),
                scheme: try row.text("entity_scheme"),
                identifier: try row.text("entity_identifier")
            ),
            currency: try row.text("currency"),
            period: ReportPeriod(start: try row.date("period_start"), end: try row.date("period_end")),
            createdBy: try row.text("created_by"),
            createdAt: try row.instant("created_at"),
            changedBy: try row.text("changed_by"),
            changedAt: try row.instant("changed_at"),
            version: try row.int("version"),
            release: try release(row)
        )
    }

    private static func release(_ row: SQLRow) throws -> ReportRelease? {
        guard let hash = try row.textIfPresent("content_hash") else { return nil }
        return ReportRelease(
            hash: hash,
            name: try row.text("released_by"),
            by: try row.idIfPresent("released_by_id"),
            at: try row.instant("released_at")
        )
    }
}
