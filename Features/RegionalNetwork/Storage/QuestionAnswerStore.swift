public import CompaniesStorage
public import DatabasePlatform
import Foundation
public import Kernel
public import MailPlatform
public import RegionalNetwork

/// Answers to questions of the network. Only whoever wrote them changes them.
public struct QuestionAnswerStore: Sendable {
    /// Whom a mail about a new answer goes to.
    public struct Asker: Hashable, Sendable {
        public let name: String
        public let email: String
    }

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// „Fachauskünfte“ first, then the earliest first.
    public func answers(to question: QuestionID, for reader: ExchangeReader) async throws -> [QuestionAnswer] {
        try await database.rows(
            """
            SELECT * FROM network_answer WHERE question_id = $1 ORDER BY is_expert DESC, answered_at, id
            """,
            .id(question)
        )
        .map(ExchangeRow.answer)
        .filter { $0.hiddenReason == nil || reader.isTeam || $0.author.person == reader.person }
    }

    /// An answer for whoever wrote it; nil for everybody else.
    public func answer(_ id: QuestionAnswerID, by person: PersonID) async throws -> QuestionAnswer? {
        try await database.rows(
            "SELECT * FROM network_answer WHERE id = $1 AND author_id = $2",
            .id(id),
            .id(person)
        ).first.map(ExchangeRow.answer)
    }

    /// For the hub's team: the question an answer belongs to.
    public func question(of id: QuestionAnswerID) async throws -> QuestionID? {
        try await database.rows("SELECT question_id FROM network_answer WHERE id = $1", .id(id)).first?
            .id("question_id")
    }

    /// Adds an answer to a question that is shown, and queues a mail to the asker who wants one and is somebody else.
    public func add(
        _ answer: QuestionAnswer,
        by person: PersonID,
        mail: @escaping @Sendable (Asker, _ title: String) -> MailMessage?
    ) async throws -> ExchangeOutcome {
        let (now, outside) = (outside.now(), outside)
        return try await database.write { session in
            let question = try session.query(
                """
                SELECT q.title, q.notifies, q.author_id, p.name, p.email FROM network_question q
                LEFT JOIN person p ON p.id = q.author_id WHERE q.id = $1 AND q.hidden_reason IS NULL
                """,
                .id(answer.question)
            ).first
            guard let question else { return .gone }
            let recent = try session.query(
                "SELECT COUNT(*) AS n FROM network_answer WHERE author_id = $1 AND answered_at > $2",
                .id(person),
                .instant(now.addingTimeInterval(-86_400))
            )
            guard try recent.first?.int("n") ?? 0 < QuestionAnswer.mostADay else { return .tooMany }
            let added = try session.query(
                """
                INSERT INTO network_answer (id, question_id, body, author_id, signature, author_name, author_firm,
                    author_sector, is_expert, answered_at, changed_at, version)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 1)
                ON CONFLICT (id) DO NOTHING RETURNING id
                """,
                [.id(answer.id), .id(answer.question), .text(answer.text)] + ExchangeRow.values(answer.author)
                    + [.bool(answer.isExpert), .instant(now)]
            )
            guard !added.isEmpty else { return .repeated }
            if try question.bool("notifies"), let email = try question.textIfPresent("email"),
                try question.textIfPresent("author_id") != person.text
            {
                let asker = Asker(name: try question.text("name"), email: email)
                if let message = mail(asker, try question.text("title")) {
                    try MailQueue.add(message, in: session, outside: outside)
                }
            }
            return .added
        }
    }

    /// Saves over the version the answer names, or not at all; gone for whoever did not write it.
    public func save(_ answer: QuestionAnswer, by person: PersonID) async throws -> SaveOutcome<QuestionAnswer> {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE network_answer SET body = $2, signature = $3, author_name = $4, author_firm = $5,
                    author_sector = $6, is_expert = $7, changed_at = $8, version = version + 1
                WHERE id = $1 AND author_id = $9 AND version = $10 RETURNING *
                """,
                [.id(answer.id), .text(answer.text)] + ExchangeRow.values(answer.author).dropFirst()
                    + [.bool(answer.isExpert), .instant(now), .id(person), .int(answer.version)]
            )
            if let row = changed.first { return .saved(try ExchangeRow.answer(row)) }
            let stored = try session.query(
                "SELECT * FROM network_answer WHERE id = $1 AND author_id = $2",
                .id(answer.id),
                .id(person)
            ).first
            return try stored.map { .conflict(stored: try ExchangeRow.answer($0)) } ?? .gone
        }
    }

    /// False for whoever did not write it.
    public func remove(_ id: QuestionAnswerID, by person: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM network_answer WHERE id = $1 AND author_id = $2 RETURNING id",
                .id(id),
                .id(person)
            ).isEmpty
        }
    }

    /// Hides it with a reason, or shows it again with nil; false where it is not there.
    public func hide(_ id: QuestionAnswerID, reason: String?, by person: PersonID) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "UPDATE network_answer SET hidden_reason = $2, hidden_by_id = $3 WHERE id = $1 RETURNING id",
                .id(id),
                .text(reason),
                .id(reason == nil ? nil : person)
            ).isEmpty
        }
    }
}
