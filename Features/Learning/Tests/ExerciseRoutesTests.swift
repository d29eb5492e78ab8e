import FirmState
import HTTPTypes
import Kernel
import Learning
import LearningStorage
import TestSupport
import Testing
import WebPlatform

@Suite struct ExerciseRoutesTests {
    private static let lesson = "/lernen/klimabilanz/scopes"
    private static let largest = lesson + "/uebungen/e1"
    private static let note = lesson + "/uebungen/e2"
    /// `(balance.total - balance.previousTotal) / balance.previousTotal * 100`
    private static let reckoning = "/lernen/klimabilanz/ergebnis/uebungen/e1"

    @Test func theLargestFigureIsFound() async throws {
        let owner = try await LearningHub.make().hub.client(as: .owner)
        let wrong = try await owner.post(Self.largest, ["antwort": "balance.scope1", "stand": "0"])
        #expect(wrong.location == Self.lesson + "#e1")
        let shown = try await owner.get(Self.lesson)
        #expect(shown.lacks("Sie haben Scope 1 gew\u{e4}hlt. Der gr\u{f6}\u{df}te Wert: Scope 3.") == nil)
        let right = try await owner.post(Self.largest, ["antwort": "balance.scope3", "stand": "1"])
        #expect(right.status == .seeOther)
        #expect(try await owner.get(Self.lesson).lacks("Scope 3 ist der gr\u{f6}\u{df}te Wert.") == nil)
        for choice in ["balance.total", "", "<b>"] {
            let refused = try await owner.post(Self.largest, ["antwort": choice, "stand": "2"])
            #expect(refused.status == .unprocessableContent, "\(choice)")
            #expect(refused.lacks("Ihre Wahl fehlt.") == nil)
        }
    }

    /// The firm's largest is Scope 3, that of the demonstration firm Scope 2: neither verdict fits the other's figures.
    @Test(arguments: ["balance.scope3", "balance.scope2Location"])
    func theLargestOfThenIsNotSaidOfTheFiguresOfToday(chosen: String) async throws {
        let house = try await LearningHub.make()
        let coach = house.hub.client(as: .coach)
        #expect(try await coach.post(Self.largest, ["antwort": chosen, "stand": "0"]).status == .seeOther)
        let after = try await house.hub.client(as: .endedCoach).get(Self.lesson)
        #expect(after.lacks("gew\u{e4}hlt. Die Zahlen sind heute andere.") == nil)
        #expect(after.lacks("Der gr\u{f6}\u{df}te Wert:") != nil && after.lacks("ist der gr\u{f6}\u{df}te Wert") != nil)
    }

    // (2,757.2 − 2,900) / 2,900 × 100 = −4.924 %
    @Test func aResultIsReadAsGermansWriteIt() async throws {
        let house = try await LearningHub.make()
        let owner = house.hub.client(as: .owner)
        for typed in ["\u{2212}4,9", "-4,92", "-4.9"] {
            let stand =
                try await house.store.record(LessonAddress("klimabilanz/ergebnis")!, of: .person(TestHub.owner.id))
                .answers["e1"]?.version ?? 0
            let saved = try await owner.post(Self.reckoning, ["antwort": typed, "stand": "\(stand)"])
            #expect(saved.status == .seeOther, "\(typed)")
            let record = try await house.store.record(
                LessonAddress("klimabilanz/ergebnis")!,
                of: .person(TestHub.owner.id)
            )
            #expect(record.answers["e1"]?.verdict == .right, "\(typed)")
        }
        let page = try await owner.get("/lernen/klimabilanz/ergebnis")
        #expect(page.lacks("(2.757,2 \u{2212} 2.900,0) \u{f7} 2.900,0 \u{d7} 100 = \u{2212}4,9 %") == nil)
    }

    /// The coach answers with the firm's figures, the grant ends, and nothing of them is left with the coach.
    @Test(arguments: [
        ("-4,9", "Ihr Ergebnis -4,9 stimmte mit den Zahlen von damals."),
        ("-5,3", "Ihr Ergebnis -5,3 lag mit den Zahlen von damals knapp daneben."),
    ])
    func theFirmsResultDoesNotOutliveTheAccess(typed: String, said: String) async throws {
        let house = try await LearningHub.make()
        let page = "/lernen/klimabilanz/ergebnis"
        let coach = house.hub.client(as: .coach)
        #expect(try await coach.post(Self.reckoning, ["antwort": typed, "stand": "0"]).status == .seeOther)
        #expect(try await coach.get(page).lacks("\u{2212}4,9 %") == nil)
        let after = try await house.hub.client(as: .endedCoach).get(page)
        #expect(after.lacks(said) == nil)
        #expect(after.lacks("\u{2212}4,9") != nil && after.lacks("2.757,2") != nil)
        #expect(after.hidden("stand") == "1", "the answer itself stays")
    }

    /// What was wrong then and is wrong with the figures of the demonstration firm is compared with those alone.
    @Test func aWrongResultIsComparedWithTheFiguresOfThePage() async throws {
        let house = try await LearningHub.make()
        let answered = try await house.hub.client(as: .coach).post(Self.reckoning, ["antwort": "50", "stand": "0"])
        #expect(answered.status == .seeOther)
        let after = try await house.hub.client(as: .endedCoach).get("/lernen/klimabilanz/ergebnis")
        #expect(after.lacks("Sie haben 50. Es sind \u{2212}12,5 %.") == nil)
        #expect(after.lacks("\u{2212}4,9") != nil)
    }

    @Test func whatIsNoNumberIsSaidWithWhatWasRead() async throws {
        let owner = try await LearningHub.make().hub.client(as: .owner)
        let refused = try await owner.post(Self.reckoning, ["antwort": "viel", "stand": "0"])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("\u{201e}viel\u{201c} ist keine Zahl. Schreiben Sie zum Beispiel 1.234,5.") == nil)
        #expect(refused.body.contains("href=\"#e1-antwort\""))
        #expect(refused.body.contains("value=\"viel\""))
        #expect(try await owner.post(Self.reckoning, ["stand": "0"]).lacks("Ihr Ergebnis fehlt.") == nil)
    }

    @Test func aNoteWithAScriptStaysWords() async throws {
        let house = try await LearningHub.make()
        let owner = house.hub.client(as: .owner)
        let script = "<script>alert(1)</script></textarea><img src=x onerror=alert(2)>"
        #expect(try await owner.post(Self.note, ["antwort": script, "stand": "0"]).status == .seeOther)
        let page = try await owner.get(Self.lesson)
        #expect(!page.body.contains("<script>alert"))
        #expect(!page.body.contains("<img src=x"))
        #expect(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;/textarea&gt;"))
        let record = try await house.store.record(LearningHub.scopes, of: .person(TestHub.owner.id))
        #expect(record.answers["e2"]?.text == script)
    }

    @Test func aNoteIsTheLearnersAlone() async throws {
        let house = try await LearningHub.make()
        _ = try await house.hub.client(as: .member).post(Self.note, ["antwort": "Meine Meinung", "stand": "0"])
        for who in TestHub.Who.allCases where who != .member {
            let client = house.hub.client(as: who)
            for path in ["/lernen", "/lernen/klimabilanz", Self.lesson, Self.lesson + "/quiz"] {
                #expect(try await client.get(path).lacks("Meine Meinung") != nil, "\(who) reads it at \(path)")
            }
        }
        #expect(try await house.hub.client(as: .member).get(Self.lesson).lacks("Meine Meinung") == nil)
    }

    @Test func anExerciseIsLeftOutWithAWord() async throws {
        let house = try await LearningHub.make()
        let owner = house.hub.client(as: .owner)
        let refused = try await owner.post(Self.note, ["tun": "auslassen", "grund": " ", "stand": "0"])
        #expect(refused.status == .unprocessableContent)
        #expect(refused.lacks("Der Grund fehlt.") == nil)
        _ = try await owner.post(Self.note, ["tun": "auslassen", "grund": "sp\u{e4}ter", "stand": "0"])
        #expect(try await owner.get(Self.lesson).lacks("Ausgelassen: sp\u{e4}ter") == nil)
        let tooLong = ["tun": "auslassen", "grund": String(repeating: "x", count: 301), "stand": "1"]
        #expect(try await owner.post(Self.note, tooLong).lacks("Das sind 301 Zeichen, h\u{f6}chstens 300") == nil)
    }

    /// Two windows show the same state; both save.
    @Test func twoWindowsAreBothHeard() async throws {
        let house = try await LearningHub.make()
        let (first, second) = (house.hub.client(as: .owner), house.hub.client(as: .owner))
        let stand = try await first.get(Self.lesson).hidden("stand") ?? ""
        #expect(stand == "0")
        #expect(try await first.post(Self.note, ["antwort": "aus dem ersten", "stand": stand]).status == .seeOther)
        let conflict = try await second.post(Self.note, ["antwort": "aus dem zweiten", "stand": stand])
        #expect(conflict.status == .conflict)
        #expect(conflict.lacks("aus dem ersten") == nil)
        #expect(conflict.lacks("aus dem zweiten") == nil)
        let again = try await second.post(
            Self.note,
            ["antwort": conflict.hidden("antwort") ?? "", "stand": conflict.hidden("stand") ?? ""]
        )
        #expect(again.status == .seeOther)
        let record = try await house.store.record(LearningHub.scopes, of: .person(TestHub.owner.id))
        #expect(record.answers["e2"]?.text == "aus dem zweiten")
    }
}
