import HTTPTypes
import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing

@Suite struct LessonEditingRoutesTests {
    private let desk = LessonEditingHub.desk

    @Test func onlyEditorsComeHere() async throws {
        let house = try await LessonEditingHub.make()
        _ = try await house.begin()
        let draft = try await house.draft()
        let pages = ["", "/angaben", "/text", "/quellen", "/uebungen", "/quiz", "/vorschau", "/abgleich"]
        let acts = [
            "/entwurf", "/verwerfen", "/freigabe", "/ruecknahme", "/angaben", "/text", "/quellen", "/uebungen", "/quiz",
            "/text/probe", "/fassungen/1/entwurf", "/abgleich",
        ]
        for who in TestHub.Who.allCases where who != .contentEditor {
            let client = house.hub.client(as: who)
            for path in ["/redaktion/lektionen", "/redaktion/lektionen/klimabilanz/neu"] + pages.map({ desk + $0 }) {
                let answer = try await client.get(path)
                let isSentAway = answer.status == .seeOther && answer.location?.hasPrefix("/anmelden") == true
                #expect(who == .anonymous ? isSentAway : answer.status == .forbidden, "\(who) at \(path)")
            }
            for path in ["/redaktion/lektionen/klimabilanz/neu"] + acts.map({ desk + $0 }) {
                let fields = ["stand": "1", "text": "Fremd", "notiz": "Fremd", "titel": "Fremd"]
                let answer = try await client.post(path, fields)
                let isRefused = [.forbidden, .unauthorized].contains(answer.status)
                let isSentAway = answer.status == .seeOther && answer.location?.hasPrefix("/anmelden") == true
                #expect(isRefused || who == .anonymous && isSentAway, "\(who) posts to \(path)")
            }
        }
        #expect(try await house.draft() == draft)
        #expect(try await house.store.drafts().count == 1)
        #expect(try await house.editor.get("/redaktion/lektionen").status == .ok)
    }

    /// From the file to a released revision that everybody reads, and back again.
    @Test func aLessonIsRevisedReleasedAndTakenBack() async throws {
        let house = try await LessonEditingHub.make()
        let reader = house.hub.client()
        let words = "Morgens um sechs ist die Halle kalt."
        let state = try await house.begin()
        let text = try await house.draft()!.sheet.text
        let saved = try await house.editor.post(
            desk + "/text",
            ["stand": state, "text": words + "\n\n" + text, "tun": "sichern"]
        )
        #expect(saved.status == .seeOther)
        #expect(saved.location == desk + "/text")
        #expect(try await reader.get("/lernen/klimabilanz/scopes").lacks(words) != nil, "a draft is for editors")
        #expect(try await house.editor.get(desk + "/vorschau").lacks(words) == nil)

        let refused = try await house.sendRelease(note: " ")
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("Die Notiz fehlt.") == nil)
        let released = try await house.sendRelease(note: "Neuer Anfang")
        #expect(released.location == desk)
        #expect(try await reader.get("/lernen/klimabilanz/scopes").lacks(words) == nil)
        let page = try await house.editor.get(desk)
        for expected in ["Fassung 1", "Neuer Anfang", "Hanna Sommer", "jetzt zu lesen"] {
            #expect(page.lacks(expected) == nil)
        }
        let revision = try await house.editor.get(desk + "/fassungen/1")
        #expect(revision.lacks(words) == nil)
        #expect(try await house.editor.get(desk + "/fassungen/2").status == .notFound)

        #expect(try await house.editor.post(desk + "/ruecknahme", ["stand": "1"]).status == .seeOther)
        #expect(try await reader.get("/lernen/klimabilanz/scopes").lacks(words) != nil)
        #expect(try await house.editor.get(desk).lacks("zur\u{fc}ckgenommen") == nil)
        _ = try await house.editor.post(desk + "/fassungen/1/entwurf")
        #expect(try await house.draft()!.sheet.text.hasPrefix(words))
    }

    @Test func whatIsWrongIsNamedWithItsLineAndKeptFromRelease() async throws {
        let house = try await LessonEditingHub.make()
        let state = try await house.begin()
        let text = try await house.draft()!.sheet.text
        let wrong = "Siehe [Bilanz](/klimablianz) und [Frage 9](quiz:q9).\n\n" + text
        #expect(try await house.editor.post(desk + "/text", ["stand": state, "text": wrong]).status == .seeOther)
        let page = try await house.editor.get(desk)
        #expect(page.lacks("Vor der Freigabe sind noch") == nil)
        #expect(page.lacks("Zeile 1 (\u{201e}Siehe [Bilanz](/klimablianz)") == nil)
        #expect(page.lacks("Der Verweis f\u{fc}hrt zu \u{201e}/klimablianz\u{201c}.") == nil)
        #expect(
            page.lacks("Eine Frage \u{201e}q9\u{201c} gibt es im Quiz nicht. Vorhanden: q1, q2, q3, q4, q5.") == nil
        )
        #expect(page.body.contains("href=\"\(desk)/text?zeile=1#text\""))
        let refused = try await house.sendRelease(note: "Trotzdem")
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("Es sind noch Stellen offen.") == nil)
        #expect(try await house.store.revisions(of: LessonEditingHub.scopes).isEmpty)
    }

    /// Both have the page open; the second to save sees both texts and decides.
    @Test func twoEditorsAreBothHeard() async throws {
        let house = try await LessonEditingHub.make()
        let state = try await house.begin()
        let text = try await house.draft()!.sheet.text
        _ = try await house.editor.post(desk + "/text", ["stand": state, "text": "Vom ersten.\n\n" + text])
        let conflict = try await house.editor.post(
            desk + "/text",
            ["stand": state, "text": "Vom zweiten.\n\n" + text]
        )
        #expect(conflict.status == .conflict)
        #expect(conflict.lacks("ersten") == nil)
        #expect(conflict.lacks("zweiten") == nil)
        #expect(try await house.draft()!.sheet.text.hasPrefix("Vom ersten."))
        let again = try await house.editor.post(
            desk + "/text",
            ["stand": conflict.hidden("stand") ?? "", "text": "Vom zweiten.\n\n" + text]
        )
        #expect(again.status == .seeOther)
        #expect(try await house.draft()!.sheet.text.hasPrefix("Vom zweiten."))
    }

    @Test func editorsOfDifferentPartsDoNotDisturbEachOther() async throws {
        let house = try await LessonEditingHub.make()
        let state = try await house.begin()
        let facts = try await house.editor.get(desk + "/angaben").hidden("stand") ?? ""
        _ = try await house.editor.post(desk + "/text", ["stand": state, "text": "Ganz neu."])
        var fields = ["stand": facts, "titel": "Neuer Titel", "ziel": "Danach wissen Sie es.", "minuten": "12"]
        fields["zielgruppen"] = "staff"
        #expect(try await house.editor.post(desk + "/angaben", fields).status == .seeOther)
        let draft = try await house.draft()!
        #expect(draft.sheet.title == "Neuer Titel")
        #expect(draft.sheet.text == "Ganz neu.")
    }

    /// Words that a browser brings back are compared with what they were written over.
    @Test func wordsBroughtBackAreComparedWithWhatTheyWereWrittenOver() async throws {
        let house = try await LessonEditingHub.make()
        let old = try await house.begin()
        _ = try await house.editor.post(desk + "/text", ["stand": old, "text": "Inzwischen gespeichert."])
        let new = try await house.editor.get(desk + "/text").hidden("stand") ?? ""
        let answer = try await house.editor.post(
            desk + "/text",
            ["stand": new, "begonnen": old, "text": "Von gestern."]
        )
        #expect(answer.status == .conflict)
        #expect(answer.lacks("Inzwischen gespeichert.") == nil)
    }

    @Test func aDraftThatIsGoneKeepsWhatWasTyped() async throws {
        let house = try await LessonEditingHub.make()
        let state = try await house.begin()
        _ = try await house.editor.post(desk + "/verwerfen", try await house.shown())
        #expect(try await house.draft() == nil)
        let gone = try await house.editor.post(desk + "/text", ["stand": state, "text": "Noch da."])
        #expect(gone.status == .conflict)
        #expect(gone.lacks("Noch da.") == nil)
        #expect(try await house.draft() == nil)
        let again = try await house.editor.post(
            desk + "/text",
            ["stand": gone.hidden("stand") ?? "", "text": "Noch da."]
        )
        #expect(again.status == .seeOther)
        #expect(try await house.draft()!.sheet.text == "Noch da.")
    }

    @Test func whatIsTooMuchStaysOnThePage() async throws {
        let house = try await LessonEditingHub.make()
        let state = try await house.begin()
        let long = String(repeating: "x", count: 60_001)
        let refused = try await house.editor.post(desk + "/text", ["stand": state, "text": long])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("Das sind 60.001 Zeichen, h\u{f6}chstens 60.000 haben Platz.") == nil)
        #expect(refused.body.contains(long))
        #expect(try await house.draft()!.sheet.text != long)
    }

    @Test func exercisesAreAddedMovedAndTakenAway() async throws {
        let house = try await LessonEditingHub.make()
        _ = try await house.begin()
        let state = try await house.editor.get(desk + "/uebungen").hidden("stand") ?? ""
        let form = [
            "stand": state, "anzahl": "1", "uebung-1-id": "e1", "uebung-1-art": "reckon", "uebung-1-titel": "Pro Kopf",
            "uebung-1-aufgabe": "Rechnen Sie.", "uebung-1-formel": "balance.scope1 / firm.employees",
            "uebung-1-einheit": "t", "uebung-1-stellen": "1", "uebung-1-warum": "Darum.",
            "uebung-1-tuer": "/klimabilanz",
        ]
        let added = try await house.editor.post(desk + "/uebungen", form.merging(["tun": "neu"]) { $1 })
        #expect(added.location == desk + "/uebungen?offen=2#uebung-2")
        var exercises = try await house.draft()!.sheet.exercises
        // The second one of the file was taken away with this form; its name stays its own.
        #expect(exercises.map(\.id) == ["e1", "e3"])
        #expect(exercises[0].figures == ["balance.scope1", "firm.employees"])
        let page = try await house.editor.get(desk + "/uebungen?offen=1")
        #expect(page.lacks("Gelesen als: Scope 1 \u{f7} Besch\u{e4}ftigte") == nil)
        let second = ["anzahl": "2", "uebung-2-id": "e3", "uebung-2-art": "note", "stand": page.hidden("stand") ?? ""]
        _ = try await house.editor.post(
            desk + "/uebungen",
            form.merging(second) { $1 }.merging(["tun": "hoch:1"]) { $1 }
        )
        exercises = try await house.draft()!.sheet.exercises
        #expect(exercises.map(\.id) == ["e3", "e1"])
    }

    @Test func aLessonThatNoFileHoldsIsWritten() async throws {
        let house = try await LessonEditingHub.make()
        let new = "/redaktion/lektionen/klimabilanz/neu"
        #expect(try await house.editor.post(new, ["titel": "", "kurzname": ""]).lacks("Der Titel fehlt.") == nil)
        #expect(try await house.editor.post(new, ["titel": "X", "kurzname": "neu"]).lacks("vergeben") == nil)
        #expect(try await house.editor.post(new, ["titel": "X", "kurzname": "scopes"]).lacks("gibt es schon") == nil)
        let refused = try await house.editor.post(new, ["titel": "X", "kurzname": "Gro\u{df} & klein"])
        #expect(refused.lacks("wird kein Kurzname") == nil)
        let begun = try await house.editor.post(new, ["titel": "Abw\u{e4}rme nutzen", "kurzname": ""])
        #expect(begun.location == "/redaktion/lektionen/klimabilanz/abwaerme-nutzen/angaben")
        let page = try await house.editor.get("/redaktion/lektionen/klimabilanz/abwaerme-nutzen")
        #expect(page.lacks("noch nicht sichtbar") == nil)
        #expect(page.lacks("\u{201e}Ziel\u{201c} fehlt noch.") == nil)
        #expect(try await house.editor.get("/redaktion/lektionen?zeigen=entwuerfe").lacks("Abw\u{e4}rme nutzen") == nil)
        #expect(try await house.hub.client().get("/lernen/klimabilanz/abwaerme-nutzen").status == .notFound)
    }

    /// The probe answers a part of a page, escapes what was typed, and keeps nothing.
    @Test func theViewFollowsTheTextWithoutKeepingIt() async throws {
        let house = try await LessonEditingHub.make()
        _ = try await house.begin()
        let answer = try await house.editor.post(
            desk + "/text/probe",
            ["text": "## Neu\n\n<b>x</b> **fett** [y](javascript:alert(1))"]
        )
        #expect(answer.status == .ok)
        #expect(!answer.body.contains("<html"))
        #expect(answer.body.contains("<strong>fett</strong>"))
        #expect(!answer.body.contains("<b>"))
        #expect(!answer.body.contains("href=\"javascript"))
        #expect(answer.lacks("ist keine Adresse f\u{fc}r den Text") == nil)
        #expect(try await house.draft()!.version == 1)
    }
}
