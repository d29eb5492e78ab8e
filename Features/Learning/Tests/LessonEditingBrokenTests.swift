import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing
import WebPlatform

/// A released revision that no longer fits the hub, such as after an upgrade that took a page away.
@Suite struct LessonEditingBrokenTests {
    @Test func theDeskSaysWhyAndLetsItBePutRight() async throws {
        let house = try await LessonEditingHub.make()
        let address = LessonEditingHub.scopes
        var sheet = LearningHub.shipped.sheet(address)!
        sheet.text = "Querverweis [dort](/abgeschafft).\n\n" + sheet.text
        let files = LearningHub.shipped.sheet(address)
        let draft = try await house.store.begin(address, sheet, base: files, by: TestHub.official.id)
        _ = try await house.store.release(address, version: draft.version, note: "Verweis", by: TestHub.official.id)

        #expect(try await house.hub.client().get("/lernen/\(address)").lacks("Querverweis") != nil)
        let list = try await house.editor.get("/redaktion/lektionen?zeigen=defekt")
        #expect(list.lacks("wird nicht gezeigt") == nil)
        let desk = try await house.editor.get(LessonEditingHub.desk)
        #expect(desk.lacks("Die freigegebene Fassung passt nicht mehr zum Hub.") == nil)
        #expect(desk.lacks("Der Verweis f\u{fc}hrt zu \u{201e}/abgeschafft\u{201c}.") == nil)
        #expect(desk.lacks("jetzt zu lesen\u{3c}/span\u{3e}") != nil, "nobody reads it")

        // A new draft begins with the revision, so that nothing of it is lost.
        let state = try await house.begin()
        #expect(try await house.draft()!.sheet == sheet)
        let right = sheet.text.replacing("(/abgeschafft)", with: "(/klimabilanz)")
        _ = try await house.editor.post(LessonEditingHub.desk + "/text", ["stand": state, "text": right])
        _ = try await house.sendRelease(note: "Verweis berichtigt")
        #expect(try await house.hub.client().get("/lernen/\(address)").lacks("Querverweis") == nil)
        #expect(try await house.editor.get(LessonEditingHub.desk).lacks("passt nicht mehr") != nil)
    }
}
