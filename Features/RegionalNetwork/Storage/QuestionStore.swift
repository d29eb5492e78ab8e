public import Assessments
public import CompaniesStorage
public import DatabasePlatform
import Foundation
public import Kernel
public import RegionalNetwork

/// Questions to the network. Only whoever asked changes them.
public struct QuestionStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    private static let columns = """
        SELECT q.*,
            (SELECT COUNT(*) FROM network_answer a WHERE a.question_id = q.id AND a.hidden_reason IS NULL) AS answers,
            (SELECT COUNT(*) FROM network_answer a
                WHERE a.question_id = q.id AND a.hidden_reason IS NULL AND a.is_expert = 1) AS experts
        FROM network_question q
        """

    /// The latest first.
    public func questions(for reader: ExchangeReader) async throws -> [Question] {
        let order = "ORDER BY q.asked_at DESC, q.id DESC"
        if reader.isTeam { return try await database.rows("\(Self.columns) \(order)").map(ExchangeRow.question) }
        return try await database.rows(
            "\(Self.columns) WHERE q.hidden_reason IS NULL OR q.author_id = $1 \(order)",
            .id(reader.person)
        ).map(ExchangeRow.question)
    }

    public func question(_ id: QuestionID, for reader: ExchangeReader) async throws -> Question? {
        let found = try await database.rows("\(Self.columns) WHERE q.id = $1", .id(id)).first
            .map(ExchangeRow.question)
        guard let found else { return nil }
        return found.hiddenReason == nil || reader.isTeam || found.author.person == reader.person ? found : nil
    }

    public func ask(_ question: Question, by person: PersonID) async throws -> ExchangeOutcome {
        let now = outside.now()
        return try await database.write { session in
            let recent = try session.query(
                "SELECT COUNT(*) AS n FROM network_question WHERE author_id = $1 AND asked_at > $2",
                .id(person),
                .instant(now.addingTimeInterval(-86_400))
            )
            guard try recent.first?.int("n") ?? 0 < Question.mostADay else { return .tooMany }
            let added = try session.query(
                """
                INSERT INTO network_question (id, theme, title, body, author_id, signature, author_name, author_firm,
                    author_sector, notifies, asked_at, changed_at, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, 1)
                ON CONFLICT (id) DO NOTHING RETURNING id
                """,
                [
                    .id(question.id), .text(question.theme.rawValue), .text(question.title), .text(question.text),
                ] + ExchangeRow.values(question.author) + [.bool(question.notifies), .instant(now)]
            )
            return added.isEmpty ? .repeated : .added
        }
    }

    /// Saves over the version the question names, or not at all; gone for whoever did not ask it.
    public func save(_ question: Question, by person: PersonID) async throws -> SaveOutcome<Question> {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE network_question SET theme = $2, title = $3, body = $4, signature = $5, author_name = $6,
                    author_firm = $7, author_sector = $8, notifies = $9, changed_at = $10, version = version + 1
                WHERE id = $1 AND author_id = $11 AND version = $12 RETURNING id
                """,
                [.id(question.id), .text(question.theme.rawValue), .text(question.title), .text(question.text)]
                    + ExchangeRow.values(question.author).dropFirst()
                    + [.bool(question.notifies), .instant(now), .id(person), .int(question.version)]
            )
            let stored = try session.query(
                "\(Self.columns) WHERE q.id = $1 AND q.author_id = $2",
                .id(question.id),
                .id(person)
            ).first.map(ExchangeRow.question)
            guard let stored else { return .gone }
            return changed.isEmpty ? .conflict(stored: stored) : .saved(stored)
        }
    }

    /// With its answers; false for whoever did not ask it.
    public func remove(_ id: QuestionID, by person: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM network_question WHERE id = $1 AND author_id = $2 RETURNING id",
                .id(id),
                .id(person)
            ).isEmpty
        }
    }

    /// Hides it with a reason, or shows it again with nil; false where it is not there.
    public func hide(_ id: QuestionID, reason: String?, by person: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "UPDATE network_question SET hidden_reason = $2, hidden_by_id = $3 WHERE id = $1 RETURNING id",
                .id(id),
                .text(reason),
                .id(reason == nil ? nil : person)
            ).isEmpty
        }
    }

    /// How many firms of the hub are of a sector, by their main activity.
    public func firms(of sector: Sector) async throws -> Int {
        try await database.rows("SELECT industry_2008, industry_2025 FROM firm").count { row in
            let code = try row.textIfPresent("industry_2008") ?? row.textIfPresent("industry_2025")
            return code.flatMap { Sector(division: $0) } == sector
        }
    }
}
