import FirmState
import HTTPTypes
import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing
import WebPlatform

@Suite struct QuizRoutesTests {
    private static let lesson = "/lernen/klimabilanz/scopes"
    private static let quiz = lesson + "/quiz"

    @Test func everyOptionIsExplained() async throws {
        let client = try await LearningHub.make().hub.client()
        let sent = try await client.post(Self.quiz, pairs: LearningHub.answers(LearningHub.scopes, wrong: 1))
        #expect(sent.location == Self.quiz + "/ergebnis")
        let page = try await client.get(Self.quiz + "/ergebnis")
        #expect(page.lacks("4 von 5") == nil)
        #expect(page.lacks("Das Quiz ist bestanden.") == nil)
        for question in LearningHub.shipped.library.lessons[LearningHub.scopes]!.questions {
            for option in question.options {
                let why = option.why.replacing("\u{202f}", with: " ").replacing("&", with: "&amp;")
                #expect(page.lacks(why) == nil)
            }
        }
        #expect(page.lacks("noch nicht") == nil)
        #expect(page.lacks("falsch \u{b7} Ihre Wahl") == nil)
    }

    @Test func bestAndLastAreKept() async throws {
        let client = try await LearningHub.make().hub.client(as: .owner)
        _ = try await client.post(Self.quiz, pairs: LearningHub.answers(LearningHub.scopes))
        _ = try await client.post(Self.quiz, pairs: LearningHub.answers(LearningHub.scopes, wrong: 2))
        #expect(try await client.get(Self.lesson).lacks("Zuletzt waren 3 von 5 richtig, am besten 5 von 5.") == nil)
        let result = try await client.get(Self.quiz + "/ergebnis")
        #expect(result.lacks("Ab 80 % ist das Quiz bestanden.") == nil)
        #expect(result.lacks("Am besten waren bisher 5 von 5.") == nil)
        #expect(result.body.contains("href=\"\(Self.quiz)\""))
    }

    @Test func whatIsNotAnsweredIsSaidByQuestion() async throws {
        let client = try await LearningHub.make().hub.client()
        let empty = try await client.post(Self.quiz, [:])
        #expect(empty.status == .unprocessableContent)
        for words in ["Frage 1: W\u{e4}hlen Sie eine Antwort.", "Frage 4: Die Zahl fehlt."] {
            #expect(empty.lacks(words) == nil)
        }
        let odd = try await client.post(Self.quiz, ["q1": "99", "q2": "-1", "q3": "x", "q4": "etwa acht", "q5": "0"])
        #expect(odd.status == .unprocessableContent)
        #expect(odd.lacks("Frage 4: \u{201e}etwa acht\u{201c} ist keine Zahl.") == nil)
        #expect(odd.body.contains("value=\"etwa acht\""))
        #expect(odd.body.contains("checked"))
        #expect(try await client.get(Self.quiz + "/ergebnis").location == Self.quiz)
    }

    /// Reading, exercises and quiz by forms alone; then the account takes it over.
    @Test func aLessonIsFinishedAndTakenAlong() async throws {
        let house = try await LearningHub.make()
        let client = house.hub.client()
        _ = try await client.post(Self.lesson + "/uebungen/e1", ["antwort": "balance.scope2Location", "stand": "0"])
        #expect(try await client.get(Self.lesson).lacks("Offen: 1 \u{dc}bung, das Quiz mit 80 %.") == nil)
        _ = try await client.post(Self.lesson + "/uebungen/e2", ["antwort": "Alle Standorte", "stand": "0"])
        let sent = try await client.post(Self.quiz, pairs: LearningHub.answers(LearningHub.scopes))
        #expect(sent.status == .seeOther)
        let result = try await client.get(Self.quiz + "/ergebnis")
        #expect(result.lacks("Lektion fertig: Drei T\u{f6}pfe: Scope 1, 2 und 3.") == nil)
        #expect(result.lacks("Sie haben die Lektion am 15.05.2026 abgeschlossen.") == nil)
        #expect(try await client.get("/lernen/klimabilanz").lacks("1 von 5 Lektionen fertig") == nil)
        let owner = house.hub.client(as: .owner)
        #expect(try await owner.get("/lernen/klimabilanz").lacks("1 von 5 Lektionen fertig") != nil)
        try await house.store.handOver(visit: LearningHub.visit, to: TestHub.owner.id)
        #expect(try await owner.get("/lernen/klimabilanz").lacks("fertig am 15.05.2026") == nil)
        #expect(try await client.get("/lernen/klimabilanz").lacks("1 von 5 Lektionen fertig") != nil)
    }
}
