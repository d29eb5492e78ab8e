import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import FirmState
import Foundation
import Kernel
import Learning
import LearningStorage
import SecurityPlatform
import TestSupport
import WebPlatform

@testable import LearningWeb

/// The house with the courses that ship, the two firms of the named sessions and the people behind them.
struct LearningHub {
    static let folder = repositoryRoot.appendingPathComponent("Features/Learning")
    static let shipped = LearningContent(
        folder: folder.appendingPathComponent("Content"),
        pictures: folder.appendingPathComponent("Client/pictures")
    )
    /// Every page that the lessons that ship lead to.
    static let shippedPages = KnownPages(shipped.pages.map(\.address))
    static let scopes = LessonAddress("klimabilanz/scopes")!
    static let visit = "visit-of-a-test-browser-"
    static let secrets = SecretBox(secret: [UInt8](repeating: 9, count: 32))

    let hub: TestHub
    let store: LearningRecordStore

    static func make(
        content: LearningContent = shipped,
        pages: KnownPages = shippedPages,
        figures: @escaping LearningFeature.Figures = { $0 == nil ? example : own },
        outside: OutsideWorld = .frozen,
        trail: @escaping @Sendable (any SQLDatabase) -> AuditTrail? = { _ in nil },
        others: @escaping (Routes) -> Void = { _ in }
    ) async throws -> LearningHub {
        let hub = try await TestHub.make(
            migrations: databaseMigrations + companiesMigrations + accountsMigrations + learningMigrations,
            texts: .feature("Learning"),
            prepare: { try await people(in: $0) },
            recording: trail,
            routes: { routes, database, _ in
                LearningFeature(
                    database: database,
                    shelf: LessonShelf(files: content, database: database, pages: pages, outside: outside),
                    places: [
                        .init(id: "observatorium", name: "Observatorium auf der Halde"),
                        .init(id: "lohnhalle", name: "Lohnhalle"),
                    ],
                    figures: figures,
                    secrets: secrets,
                    assets: "/a/none",
                    texts: .feature("Learning"),
                    outside: outside
                ).addRoutes(to: routes)
                others(routes)
            }
        )
        return LearningHub(hub: hub, store: LearningRecordStore(hub.database, outside: outside))
    }

    static func people(in database: any SQLDatabase) async throws {
        try await database.write { session in
            for person in [TestHub.owner, TestHub.colleague, TestHub.stranger, TestHub.guest, TestHub.official] {
                try session.query(
                    "INSERT INTO person (id, name, email, password_hash, created_at) VALUES ($1, $2, $3, 'x', 0)",
                    .id(person.id),
                    .text(person.name),
                    .text(person.email)
                )
            }
        }
    }

    // 129.1 / 40 = 3.2275
    static let own = FirmFigureSheet(
        firmName: "Metallbau Kettler GmbH",
        isExample: false,
        values: [
            .employees: .init(amount: 40, year: ReportingYear(2025)!), .scope1: .init(amount: 129.1),
            .scope2Location: .init(amount: 159.2), .scope3: .init(amount: 2_468.9), .total: .init(amount: 2_757.2),
            .previousTotal: .init(amount: 2_900),
        ]
    )

    static let example = FirmFigureSheet(
        firmName: "Beispiel Metallbau",
        isExample: true,
        values: [
            .employees: .init(amount: 40), .scope1: .init(amount: 100), .scope2Location: .init(amount: 200),
            .scope3: .init(amount: 50), .total: .init(amount: 350), .previousTotal: .init(amount: 400),
        ]
    )

    /// The right answers to the quiz of a lesson, as its form sends them; `wrong` of them are not.
    static func answers(_ lesson: LessonAddress, wrong: Int = 0) -> [(String, String)] {
        shipped.library.lessons[lesson]!.questions.enumerated().flatMap { index, question -> [(String, String)] in
            switch question.kind {
            case .number(let wanted):
                return [(question.id, index < wrong ? "0" : GermanFormat.exact(wanted.answer))]
            case .single(let options), .multiple(let options):
                let chosen = options.indices.filter { options[$0].isRight != (index < wrong) }
                let sent = index < wrong ? Array(chosen.prefix(1)) : chosen
                return sent.map { (question.id, "\($0)") }
            }
        }
    }
}

extension Answer {
    /// The value of a hidden field, the first of its name.
    func hidden(_ name: String) -> String? {
        body.firstMatch(of: try! Regex("name=\"\(name)\" value=\"([^\"]*)\"")).map {
            String($0.output[1].substring ?? "")
        }
    }

    /// Nil when the page says so; otherwise the text. No-break spaces count as spaces.
    func lacks(_ text: String) -> String? {
        let words = body.replacing("\u{202f}", with: " ").replacing("\u{a0}", with: " ")
        return words.contains(text) ? nil : text
    }

    /// What stands between `<main` and `</main>`.
    var main: String {
        guard let start = body.firstRange(of: "<main"), let end = body.firstRange(of: "</main>") else { return body }
        return String(body[start.lowerBound..<end.upperBound])
    }
}
