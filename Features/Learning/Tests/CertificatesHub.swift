import AccountsStorage
import CompaniesStorage
import DatabasePlatform
import Documents
import Foundation
import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import WebPlatform

/// The house with learning paths and certificates, on the courses that ship.
struct CertificatesHub {
    let hub: TestHub
    let database: any SQLDatabase
    /// One for all lessons of a test, so that no id comes twice.
    private let outside = OutsideWorld.frozen

    private init(hub: TestHub) { (self.hub, database) = (hub, hub.database) }

    static func make() async throws -> CertificatesHub {
        let library = LearningHub.shipped.library
        let content = try CertificatesContent(
            folder: LearningHub.folder.appendingPathComponent("Content"),
            library: library
        )
        let hub = try await TestHub.make(
            migrations: companiesMigrations + accountsMigrations + learningMigrations,
            texts: .feature("Learning"),
            prepare: { try await LearningHub.people(in: $0) },
            routes: { routes, database, folder in
                CertificatesFeature(
                    database: database,
                    shelf: LessonShelf(
                        files: LearningHub.shipped,
                        database: database,
                        pages: LearningHub.shippedPages,
                        outside: .frozen
                    ),
                    content: content,
                    documents: PDFRenderer(tools: DocumentTools(root: repositoryRoot)),
                    data: folder,
                    texts: .feature("Learning"),
                    outside: .frozen
                ).addRoutes(to: routes)
            }
        )
        return CertificatesHub(hub: hub)
    }

    /// Lets somebody have done every lesson of a course, or all but the last.
    func finish(_ course: String, by person: PersonID, butLast: Bool = false) async throws {
        let library = LearningHub.shipped.library
        let store = LearningRecordStore(database, outside: outside)
        let lessons = library.lessons(of: library.course(CourseID(course)!)!)
        for lesson in butLast ? Array(lessons.dropLast()) : lessons {
            for exercise in lesson.exercises {
                let answer = ExerciseAnswer(text: "x", isSkipped: true, verdict: nil, version: 0)
                _ = try await store.save(answer, to: exercise.id, of: lesson, for: .person(person))
            }
            let attempt = QuizAttempt(at: OutsideWorld.frozen.now(), answers: [:], right: 5, total: 5)
            try await store.add(attempt, to: lesson, of: .person(person))
        }
    }

    /// Has a certificate given, and says its number.
    func certificate(_ client: TestClient, of course: String, by person: PersonID) async throws -> String {
        try await finish(course, by: person)
        _ = try await client.post("/lernen/bescheinigungen", ["gegenstand": "kurs-\(course)"])
        let page = try await client.get("/lernen/bescheinigungen")
        return page.body.firstMatch(of: /LN-[0-9A-Z-]{14}/).map { String($0.output) } ?? ""
    }
}
