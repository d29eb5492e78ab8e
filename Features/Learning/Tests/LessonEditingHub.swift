import AccountsStorage
import CompaniesStorage
import Foundation
import Kernel
import Learning
import LearningStorage
import LearningWeb
import SecurityPlatform
import TestSupport
import WebPlatform

/// The house where lessons are read and written, with the courses that ship.
struct LessonEditingHub {
    static let scopes = LearningHub.scopes
    static let desk = "/redaktion/lektionen/\(scopes)"

    let hub: TestHub
    let store: LessonRevisionStore

    static func make(
        content: LearningContent = LearningHub.shipped,
        pages: KnownPages = LearningHub.shippedPages
    ) async throws -> LessonEditingHub {
        let texts = Texts.feature("Learning")
        let hub = try await TestHub.make(
            migrations: companiesMigrations + accountsMigrations + learningMigrations,
            texts: texts,
            prepare: { try await LearningHub.people(in: $0) },
            routes: { routes, database, _ in
                let shelf = LessonShelf(files: content, database: database, pages: pages, outside: .frozen)
                LearningFeature(
                    database: database,
                    shelf: shelf,
                    places: [.init(id: "observatorium", name: "Observatorium")],
                    figures: { _ in LearningHub.example },
                    secrets: LearningHub.secrets,
                    assets: "/a/none",
                    texts: texts,
                    outside: .frozen
                ).addRoutes(to: routes)
                LessonEditingFeature(
                    database: database,
                    shelf: shelf,
                    pages: pages,
                    pictures: LearningHub.folder.appendingPathComponent("Client/pictures"),
                    figures: { _ in LearningHub.example },
                    names: { people in
                        people.contains(TestHub.official.id) ? [TestHub.official.id: "Hanna Sommer"] : [:]
                    },
                    assets: "/a/none",
                    texts: texts,
                    outside: .frozen
                ).addRoutes(to: routes)
            }
        )
        return LessonEditingHub(hub: hub, store: LessonRevisionStore(hub.database, outside: .frozen))
    }

    var editor: TestClient { hub.client(as: .contentEditor) }

    /// The draft of the sample lesson.
    func draft() async throws -> LessonDraft? { try await store.draft(Self.scopes) }

    /// Begins a draft and gives back the text page's state field.
    func begin() async throws -> String {
        _ = try await editor.post(Self.desk + "/entwurf")
        return try await editor.get(Self.desk + "/text").hidden("stand") ?? ""
    }

    /// What the forms of the desk say of the draft that is shown.
    func shown() async throws -> [String: String] {
        let page = try await editor.get(Self.desk)
        return ["stand": page.hidden("stand") ?? "", "begonnen": page.hidden("begonnen") ?? ""]
    }

    /// As the desk's form sends it, straight after it was shown.
    func sendRelease(note: String) async throws -> Answer {
        try await editor.post(Self.desk + "/freigabe", try await shown().merging(["notiz": note]) { $1 })
    }

    /// Begins a draft with another first sentence and releases it.
    func release(_ words: String) async throws {
        let state = try await begin()
        let text = try await draft()!.sheet.text
        _ = try await editor.post(Self.desk + "/text", ["stand": state, "text": words + "\n\n" + text])
        _ = try await sendRelease(note: "Neuer Anfang")
    }
}
