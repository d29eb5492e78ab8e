import Assessments
import DatabasePlatform
import Foundation
import Kernel
import RegionalNetwork

/// Columns that questions and answers share.
enum ExchangeRow {
    static func values(_ author: ExchangeAuthor) -> [SQLValue] {
        [
            .id(author.person), .text(author.signature.rawValue), .text(author.name), .text(author.firm),
            .text(author.sector?.rawValue ?? ""),
        ]
    }

    static func author(_ row: SQLRow) throws -> ExchangeAuthor {
        ExchangeAuthor(
            person: try row.idIfPresent("author_id"),
            signature: try row.parsed("signature") { ExchangeAuthor.Signature(rawValue: $0) },
            name: try row.text("author_name"),
            firm: try row.text("author_firm"),
            sector: Sector(rawValue: try row.text("author_sector"))
        )
    }

    static func question(_ row: SQLRow) throws -> Question {
        Question(
            id: try row.id("id"),
            theme: try row.parsed("theme") { Instrument.Theme(rawValue: $0) },
            title: try row.text("title"),
            text: try row.text("body"),
            author: try author(row),
            notifies: try row.bool("notifies"),
            askedAt: try row.instant("asked_at"),
            changedAt: try row.instant("changed_at"),
            hiddenReason: try row.textIfPresent("hidden_reason"),
            answers: try row.int("answers"),
            hasExpertAnswer: try row.int("experts") > 0,
            version: try row.int("version")
        )
    }

    static func answer(_ row: SQLRow) throws -> QuestionAnswer {
        QuestionAnswer(
            id: try row.id("id"),
            question: try row.id("question_id"),
            text: try row.text("body"),
            author: try author(row),
            isExpert: try row.bool("is_expert"),
            answeredAt: try row.instant("answered_at"),
            changedAt: try row.instant("changed_at"),
            hiddenReason: try row.textIfPresent("hidden_reason"),
            version: try row.int("version")
        )
    }
}
