import HTTPTypes
import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing
import WebPlatform

/// An upgrade brought another file of a lesson that editors had revised.
@Suite struct LessonEditingComparisonTests {
    private let page = LessonEditingHub.desk + "/abgleich"

    /// A revision that began with an older file: title and goal were changed by us, title and minutes by the new file.
    private func house() async throws -> LessonEditingHub {
        let house = try await LessonEditingHub.make()
        let files = LearningHub.shipped.sheet(LessonEditingHub.scopes)!
        var base = files
        (base.title, base.minutes) = ("Der alte Titel", "9")
        var ours = base
        (ours.title, ours.goal) = ("Unser Titel", "Alles neu.")
        let address = LessonEditingHub.scopes
        let draft = try await house.store.begin(address, ours, base: base, by: TestHub.official.id)
        _ = try await house.store.release(address, version: draft.version, note: "Titel", by: TestHub.official.id)
        return house
    }

    @Test func whatBothChangedIsChosen() async throws {
        let house = try await house()
        let list = try await house.editor.get("/redaktion/lektionen?zeigen=abgleich")
        #expect(list.lacks("Lieferung hat sich ge\u{e4}ndert") == nil)
        let shown = try await house.editor.get(page)
        for words in [
            "1 Stelle haben beide ge\u{e4}ndert", "1 Stelle hat nur die Lieferung ge\u{e4}ndert",
            "1 Stelle haben nur wir ge\u{e4}ndert", "Der alte Titel", "Alles neu.",
        ] { #expect(shown.lacks(words) == nil) }
        let state = shown.hidden("stand") ?? ""
        let refused = try await house.editor.post(page, ["stand": state])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("1. Titel: W\u{e4}hlen Sie, was gelten soll.") == nil)
        #expect(refused.body.contains("href=\"#wahl-title\""))
        #expect(try await house.draft() == nil)
        let merged = try await house.editor.post(page, ["stand": state, "wahl-title": "ours"])
        #expect(merged.location == LessonEditingHub.desk)
        let files = LearningHub.shipped.sheet(LessonEditingHub.scopes)!
        let draft = try await house.draft()!
        #expect(draft.sheet.title == "Unser Titel")
        #expect(draft.sheet.goal == "Alles neu.")
        #expect(draft.sheet.minutes == files.minutes)
        #expect(draft.base == files)
        #expect(try await house.editor.get(page).lacks("Es gibt nichts abzugleichen") == nil)
    }

    @Test func aChoiceBetweenOtherTextsIsAskedAgain() async throws {
        let house = try await house()
        let state = try await house.editor.get(page).hidden("stand") ?? ""
        _ = try await house.editor.post(LessonEditingHub.desk + "/entwurf")
        let draft = try await house.draft()!
        var sheet = draft.sheet
        sheet.title = "Noch ein Titel"
        _ = try await house.store.save(draft.address, sheet, version: draft.version, by: TestHub.official.id)
        let refused = try await house.editor.post(page, ["stand": state, "wahl-title": "ours"])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("Inzwischen hat jemand den Entwurf ge\u{e4}ndert.") == nil)
        #expect(refused.lacks("Noch ein Titel") == nil)
    }

    /// What only editors had written; a new edition of the hub brings a file of the same name.
    @Test func aFileThatComesLaterIsNotDropped() async throws {
        let house = try await LessonEditingHub.make()
        let (address, files) = (LessonEditingHub.scopes, LearningHub.shipped.sheet(LessonEditingHub.scopes)!)
        var ours = files
        ours.title = "Unser Titel"
        let draft = try await house.store.begin(address, ours, base: nil, by: TestHub.official.id)
        _ = try await house.store.release(address, version: draft.version, note: "Neu", by: TestHub.official.id)
        let shown = try await house.editor.get(page)
        #expect(shown.lacks("1 Stelle haben beide ge\u{e4}ndert") == nil)
        let merged = try await house.editor.post(
            page,
            ["stand": shown.hidden("stand") ?? "", "wahl-title": "files"]
        )
        #expect(merged.location == LessonEditingHub.desk)
        #expect(try await house.draft()?.sheet.title == files.title)
        #expect(try await house.draft()?.base == files)
    }
}
