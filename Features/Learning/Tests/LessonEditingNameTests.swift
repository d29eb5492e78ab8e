import Learning
import Testing

@testable import LearningWeb

@Suite struct LessonEditingNameTests {
    @Test(arguments: [
        ("Abw\u{e4}rme nutzen", "abwaerme-nutzen"),
        ("Drei T\u{f6}pfe: Scope 1, 2 und 3", "drei-toepfe-scope-1-2-und-3"),
        ("Gr\u{f6}\u{df}e & Ma\u{df}", "groesse-mass"), ("  CO\u{2082}  ", "co"),
    ]) func aTitleBecomesAName(title: String, name: String) {
        #expect(LessonEditingName.proposal(for: title)?.text == name)
    }

    @Test func longTitlesEndBetweenWords() {
        let name = LessonEditingName.proposal(
            for: "Eine sehr lange \u{dc}berschrift \u{fc}ber die Bilanzierung von Treibhausgasen"
        )
        #expect(name?.text == "eine-sehr-lange-ueberschrift-ueber-die")
    }

    @Test(arguments: ["", "!", "\u{4e2d}\u{6587}", "a"]) func tooLittleIsNoName(title: String) {
        #expect(LessonEditingName.proposal(for: title) == nil)
    }
}
