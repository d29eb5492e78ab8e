import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing
import WebPlatform

/// The editors' pages as they leave the house, with a course of one lesson.
@Suite struct LessonEditingPageSnapshotTests {
    private let desk = "/redaktion/lektionen/kurs/anfang"

    @Test func pages() async throws {
        let house = try await LessonEditingHub.make(content: LearningFolder().content, pages: LearningFolder.pages)
        let editor = house.editor
        func same(_ path: String, _ name: String) async throws {
            #expect(try snapshotDifference(await editor.get(path).main, "editing-\(name).html") == nil)
        }
        try await same("/redaktion/lektionen", "list")
        try await same("/redaktion/lektionen/kurs/neu", "new")
        try await same(desk, "begin")
        _ = try await editor.post(desk + "/entwurf")
        for part in ["angaben", "quellen", "uebungen?offen=1", "quiz?offen=3", "vorschau"] {
            try await same("\(desk)/\(part)", String(part.prefix { $0 != "?" }))
        }
        let state = try await editor.get(desk + "/text").hidden("stand") ?? ""
        let text = "Anders [Bilanz](/weg).\n\n" + LearningFolder.text
        _ = try await editor.post(desk + "/text", ["stand": state, "text": text])
        try await same(desk + "/text", "text")
        try await same(desk, "desk")
        let conflict = try await editor.post(desk + "/text", ["stand": state, "text": "Noch anders."])
        #expect(try snapshotDifference(conflict.main, "editing-conflict.html") == nil)
    }

    @Test func revisionAndComparison() async throws {
        let content = try LearningFolder().content
        let house = try await LessonEditingHub.make(content: content, pages: LearningFolder.pages)
        let address = LessonAddress("kurs/anfang")!
        var base = content.sheet(address)!
        base.title = "Der alte Anfang"
        var ours = base
        ours.title = "Unser Anfang"
        let draft = try await house.store.begin(address, ours, base: base, by: TestHub.official.id)
        _ = try await house.store.release(address, version: draft.version, note: "Titel", by: TestHub.official.id)
        for (path, name) in [("/fassungen/1", "revision"), ("/abgleich", "comparison"), ("", "released")] {
            let page = try await house.editor.get(desk + path).main
            #expect(try snapshotDifference(page, "editing-\(name).html") == nil)
        }
    }
}
