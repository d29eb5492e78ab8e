public import Assessments
public import DatabasePlatform
import Foundation
public import Kernel

/// Instruments that are filled in. Every query names the firm or the visit they belong to.
public struct AssessmentStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// Who changes something; nil for a visit without an account.
    public struct Author: Hashable, Sendable {
        public let id: PersonID
        public let name: String

        public init(id: PersonID, name: String) { (self.id, self.name) = (id, name) }
    }

    /// The last changed first.
    public func assessments(of owner: AssessmentOwner, instrument: String? = nil) async throws -> [Assessment] {
        let order = "ORDER BY changed_at DESC, id DESC"
        let base = "SELECT * FROM assessment WHERE \(owner.column) = $1"
        guard let instrument else { return try await database.rows("\(base) \(order)", owner.value).map(Self.value) }
        return try await database.rows("\(base) AND instrument = $2 \(order)", owner.value, .text(instrument))
            .map(Self.value)
    }

    public func assessment(_ id: AssessmentID, of owner: AssessmentOwner) async throws -> Assessment? {
        try await database.rows(
            "SELECT * FROM assessment WHERE id = $1 AND \(owner.column) = $2",
            .id(id),
            owner.value
        ).first.map(Self.value)
    }

    /// For a visit: in place of what it had begun with the same instrument.
    public func add(_ assessment: Assessment, to owner: AssessmentOwner, by author: Author?) async throws {
        let (now, answers) = (outside.now(), try JSONColumn.text(assessment.answers))
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO assessment (id, \(owner.column), instrument, instrument_version, sector, occasion,
                    perspective, title, answers, state, begun_on, changed_at, changed_by, changed_by_id, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)
                ON CONFLICT (visit, instrument) DO UPDATE SET id = excluded.id,
                    instrument_version = excluded.instrument_version, sector = excluded.sector,
                    occasion = excluded.occasion, perspective = excluded.perspective, title = excluded.title,
                    answers = excluded.answers, state = excluded.state, begun_on = excluded.begun_on,
                    changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                    changed_by_id = excluded.changed_by_id, version = 1
                """,
                .id(assessment.id),
                owner.value,
                .text(assessment.instrument),
                .text(assessment.instrumentVersion),
                Self.text(assessment.sector?.rawValue),
                Self.text(assessment.occasion),
                .text(assessment.perspective.rawValue),
                .text(assessment.title),
                .text(answers),
                .text(Assessment.State.draft.rawValue),
                .date(assessment.begunOn),
                .instant(now),
                .text(author?.name ?? ""),
                author.map { .id($0.id) } ?? .null
            )
        }
    }

    public enum Saving: Hashable, Sendable {
        case saved
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(Assessment)
        case gone
    }

    /// Saves title, sector, occasion and answers over the version the assessment names, or not at all.
    public func save(_ assessment: Assessment, of owner: AssessmentOwner, by author: Author?) async throws -> Saving {
        let (now, answers) = (outside.now(), try JSONColumn.text(assessment.answers))
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE assessment SET title = $1, sector = $2, occasion = $3, answers = $4, state = $5,
                    changed_at = $6, changed_by = $7, changed_by_id = $8, version = version + 1
                WHERE id = $9 AND \(owner.column) = $10 AND version = $11 RETURNING id
                """,
                .text(assessment.title),
                Self.text(assessment.sector?.rawValue),
                Self.text(assessment.occasion),
                .text(answers),
                .text(Assessment.State.draft.rawValue),
                .instant(now),
                .text(author?.name ?? ""),
                author.map { .id($0.id) } ?? .null,
                .id(assessment.id),
                owner.value,
                .int(assessment.version)
            )
            if !changed.isEmpty { return .saved }
            let stored = try session.query(
                "SELECT * FROM assessment WHERE id = $1 AND \(owner.column) = $2",
                .id(assessment.id),
                owner.value
            ).first
            return try stored.map { .conflict(try Self.value($0)) } ?? .gone
        }
    }

    public func remove(_ id: AssessmentID, of owner: AssessmentOwner) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM assessment WHERE id = $1 AND \(owner.column) = $2 RETURNING id",
                .id(id),
                owner.value
            ).isEmpty
        }
    }

    /// What was begun before there was an account belongs to the firm from now on.
    public func handOver(visit: String, to firm: FirmID) async throws {
        if visit.isEmpty { return }
        try await database.write { session in
            _ = try session.query(
                "UPDATE assessment SET firm_id = $1, visit = NULL WHERE visit = $2",
                .id(firm),
                .text(visit)
            )
        }
    }

    private static func text(_ text: String?) -> SQLValue { text.map { .text($0) } ?? .null }

    static func value(_ row: SQLRow) throws -> Assessment {
        Assessment(
            id: try row.id("id"),
            instrument: try row.text("instrument"),
            instrumentVersion: try row.text("instrument_version"),
            sector: try row.textIfPresent("sector").flatMap { Sector(rawValue: $0) },
            occasion: try row.textIfPresent("occasion"),
            perspective: try row.parsed("perspective") { InstrumentPerspectives.Perspective(rawValue: $0) },
            title: try row.text("title"),
            answers: try JSONColumn.value(row.text("answers")),
            state: try row.parsed("state") { Assessment.State(rawValue: $0) },
            begunOn: try row.date("begun_on"),
            changedAt: try row.instant("changed_at"),
            changedBy: try row.text("changed_by"),
            version: try row.int("version")
        )
    }
}
