import HTTPTypes
import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing
import WebPlatform

/// Each draft counts its versions from 1: one of the same number need not be the one that somebody saw.
@Suite struct LessonEditingVersionsTests {
    private let desk = LessonEditingHub.desk
    private let address = LessonEditingHub.scopes

    /// Somebody else discards the draft and begins another with other words; both have version 1.
    private func replaceDraft(_ house: LessonEditingHub) async throws {
        let old = try await house.draft()!
        var sheet = old.sheet
        sheet.text = "Von jemand anderem.\n\n" + sheet.text
        try await house.store.discard(address, version: old.version)
        let new = try await house.store.begin(address, sheet, base: old.base, by: TestHub.official.id)
        #expect(new.version == old.version)
    }

    @Test func wordsOfAnotherDraftAreNotWrittenOver() async throws {
        let house = try await LessonEditingHub.make()
        let state = try await house.begin()
        try await replaceDraft(house)
        let answer = try await house.editor.post(desk + "/text", ["stand": state, "text": "Meine Worte."])
        #expect(answer.status == .conflict)
        #expect(answer.lacks("Meine Worte.") == nil && answer.lacks("Von jemand anderem.") == nil)
        #expect(try await house.draft()?.sheet.text.hasPrefix("Von jemand anderem.") == true)
    }

    @Test(arguments: ["/freigabe", "/verwerfen"]) func aDraftThatNobodySawStays(act: String) async throws {
        let house = try await LessonEditingHub.make()
        _ = try await house.begin()
        let shown = try await house.shown().merging(["notiz": "Gesehen"]) { $1 }
        try await replaceDraft(house)
        let answer = try await house.editor.post(desk + act, shown)
        #expect(answer.status == .conflict)
        #expect(answer.lacks("Inzwischen hat jemand anderes gespeichert") == nil)
        #expect(try await house.draft()?.sheet.text.hasPrefix("Von jemand anderem.") == true)
        #expect(try await house.store.revisions(of: address).isEmpty)
        let unsigned = ["stand": shown["stand"] ?? "", "notiz": "Ohne Zeichen"]
        #expect(try await house.editor.post(desk + act, unsigned).status == .conflict)
        let again = try await house.editor.post(desk + act, try await house.shown().merging(["notiz": "Ja"]) { $1 })
        #expect(again.status == .seeOther)
    }

    /// Learners' answers to the second exercise of the file are kept under its name.
    @Test func aNameIsNotGivenAgain() async throws {
        let house = try await LessonEditingHub.make()
        _ = try await house.begin()
        let draft = try await house.draft()!
        #expect(draft.sheet.exercises.map(\.id) == ["e1", "e2"])
        var sheet = draft.sheet
        sheet.exercises = []
        _ = try await house.store.save(address, sheet, version: draft.version, by: TestHub.official.id)
        let state = try await house.editor.get(desk + "/uebungen").hidden("stand") ?? ""
        _ = try await house.editor.post(desk + "/uebungen", ["stand": state, "anzahl": "0", "tun": "neu"])
        #expect(try await house.draft()!.sheet.exercises.map(\.id) == ["e3"])
    }

    @Test func aLessonWithoutADraftIsNotProbed() async throws {
        let house = try await LessonEditingHub.make()
        #expect(try await house.editor.post(desk + "/text/probe", ["text": "Neu"]).status == .notFound)
    }
}
