import HTTPTypes
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

    /// An upgrade may take a whole course away.
    @Test func whatWasWrittenInACourseThatIsGoneStaysWithinReach() async throws {
        let house = try await LessonEditingHub.make()
        let address = LessonAddress("fort/zusatz")!
        var sheet = LearningHub.shipped.sheet(LessonEditingHub.scopes)!
        sheet.title = "Verwaist"
        let draft = try await house.store.begin(address, sheet, base: nil, by: TestHub.official.id)
        _ = try await house.store.release(address, version: draft.version, note: "Neu", by: TestHub.official.id)
        let list = try await house.editor.get("/redaktion/lektionen")
        #expect(list.lacks("Verwaist") == nil)
        #expect(list.lacks("/redaktion/lektionen/fort/neu") != nil, "nothing new begins there")
        let desk = try await house.editor.get("/redaktion/lektionen/fort/zusatz")
        #expect(desk.status == .ok)
        #expect(desk.lacks("Den Kurs \u{201e}fort\u{201c} gibt es im Hub nicht mehr.") == nil)
        #expect(desk.lacks("Darum ist die Lektion nicht zu sehen.") == nil)
        #expect(try await house.editor.post("/redaktion/lektionen/fort/zusatz/entwurf").status == .seeOther)
        #expect(try await house.editor.get("/redaktion/lektionen/fort/zusatz/text").status == .ok)
    }

    @Test func takingALessonBackNamesThoseThatLeadToIt() async throws {
        let house = try await LessonEditingHub.make()
        let (files, new) = (LearningHub.shipped.sheet(LessonEditingHub.scopes)!, LessonAddress("klimabilanz/zusatz")!)
        var leading = files
        leading.text = "Siehe [Zusatz](lektion:klimabilanz/zusatz).\n\n" + files.text
        for (address, sheet, base) in [(new, files, nil), (LessonEditingHub.scopes, leading, files)] {
            let draft = try await house.store.begin(address, sheet, base: base, by: TestHub.official.id)
            _ = try await house.store.release(address, version: draft.version, note: "", by: TestHub.official.id)
        }
        let desk = "/redaktion/lektionen/klimabilanz/zusatz"
        let named = "Auch \u{201e}\(files.title)\u{201c} ist dann nicht mehr zu lesen wie freigegeben"
        #expect(try await house.editor.get(desk).lacks(named) == nil)
        #expect(try await house.editor.get(LessonEditingHub.desk).lacks("Auch \u{201e}") != nil)
        _ = try await house.editor.post(desk + "/ruecknahme", ["stand": "1"])
        let after = try await house.editor.get(LessonEditingHub.desk)
        #expect(after.lacks("passt nicht mehr zum Hub") == nil, "and so it is")
    }
}
