import HTTPTypes
import Kernel
import Learning
import LearningStorage
import LearningWeb
import TestSupport
import Testing
import WebPlatform

/// A lesson is revised while somebody answers it, or after.
@Suite struct LessonRevisionForLearnersTests {
    private let lesson = "/lernen/klimabilanz/scopes"
    private let quiz = "/lernen/klimabilanz/scopes/quiz"

    private func release(_ house: LearningHub, _ change: (inout LessonSheet) -> Void) async throws {
        let store = LessonRevisionStore(house.hub.database, outside: .frozen)
        let files = LearningHub.shipped.sheet(LearningHub.scopes)!
        var sheet = files
        change(&sheet)
        let draft = try await store.begin(LearningHub.scopes, sheet, base: files, by: TestHub.official.id)
        _ = try await store.release(LearningHub.scopes, version: draft.version, note: "", by: TestHub.official.id)
    }

    /// The same options in another order: the places that were chosen mean others now.
    @Test func anOpenQuizIsNotMarkedAgainstOtherOptions() async throws {
        let house = try await LearningHub.make()
        let client = house.hub.client(as: .owner)
        let shown = try await client.get(quiz)
        let answers = LearningHub.answers(LearningHub.scopes)
        let sent = answers + [("stand", shown.hidden("stand") ?? "")]
        try await release(house) { $0.questions[0].options.reverse() }
        let refused = try await client.post(quiz, pairs: sent)
        #expect(refused.status == .conflict)
        #expect(refused.lacks("wurden Fragen \u{fc}berarbeitet") == nil)
        let chosen = answers.filter { id, _ in
            let question = LearningHub.shipped.library.lessons[LearningHub.scopes]!.questions.first { $0.id == id }!
            return id != "q1" && !question.options.isEmpty
        }
        #expect(refused.main.matches(of: /\bchecked\b/).count == chosen.count, "what still fits stays")
        let record = try await house.store.record(LearningHub.scopes, of: .person(TestHub.owner.id))
        #expect(record.attempts.isEmpty)
        let again = try await client.post(quiz, pairs: answers + [("stand", refused.hidden("stand") ?? "")])
        #expect(again.status == .seeOther)
    }

    @Test func anotherReasonOrTextStopsNobody() async throws {
        let house = try await LearningHub.make()
        let client = house.hub.client(as: .owner)
        let state = try await client.get(quiz).hidden("stand") ?? ""
        #expect(!state.isEmpty)
        try await release(house) {
            $0.questions[0].options[0].why += " Das ist neu."
            $0.questions.removeLast()
        }
        let answer = try await client.post(quiz, pairs: LearningHub.answers(LearningHub.scopes) + [("stand", state)])
        #expect(answer.status == .seeOther)
    }

    @Test func answersAreNotShownBesideOtherQuestions() async throws {
        let house = try await LearningHub.make()
        let client = house.hub.client(as: .owner)
        _ = try await client.post(quiz, pairs: LearningHub.answers(LearningHub.scopes))
        let result = quiz + "/ergebnis"
        #expect(try await client.get(result).main.contains("<li id=\"q1\""))
        try await release(house) { $0.questions[0].options.reverse() }
        let page = try await client.get(result)
        #expect(page.lacks("Die Fragen wurden seither \u{fc}berarbeitet.") == nil)
        #expect(page.lacks("5 von 5") == nil, "the score stays")
        #expect(!page.main.contains("<li id=\"q1\""))
    }

    @Test func aNoteIsNoResultOfASum() async throws {
        let house = try await LearningHub.make()
        let client = house.hub.client(as: .owner)
        let path = lesson + "/uebungen/e2"
        _ = try await client.post(path, ["antwort": "Alle Standorte", "stand": "0"])
        #expect(try await client.get(lesson).lacks("Alle Standorte") == nil)
        try await release(house) {
            $0.exercises[1].kind = "reckon"
            $0.exercises[1].figures = ["balance.scope1", "firm.employees"]
            $0.exercises[1].formula = "balance.scope1 / firm.employees"
            ($0.exercises[1].unit, $0.exercises[1].decimals) = ("t", "1")
        }
        let page = try await client.get(lesson)
        #expect(page.lacks("Scope 1") == nil)
        #expect(page.lacks("Alle Standorte") != nil)
        // The form still says which answer it is over; 129.1 / 40 = 3.2275.
        #expect(try await client.post(path, ["antwort": "3,2", "stand": "1"]).status == .seeOther)
        let record = try await house.store.record(LearningHub.scopes, of: .person(TestHub.owner.id))
        #expect(record.answers["e2"]?.verdict == .right)
    }

    @Test func anAnswerToAnExerciseThatIsGoneIsGivenBack() async throws {
        let house = try await LearningHub.make()
        let client = house.hub.client(as: .owner)
        try await release(house) {
            $0.exercises.removeLast()
            $0.text = $0.text.replacing("[[uebung:e2]]", with: "")
        }
        let answer = try await client.post(lesson + "/uebungen/e2", ["antwort": "Lange <b>erwogen", "stand": "0"])
        #expect(answer.status == .conflict)
        #expect(answer.lacks("Diese \u{dc}bung gibt es nicht mehr") == nil)
        #expect(answer.lacks("Lange &lt;b&gt;erwogen") == nil)
        #expect(try snapshotDifference(answer.main, "answer-lost.html") == nil)
        #expect(try await client.post(lesson + "/uebungen/e9", ["antwort": "Nie da"]).status == .notFound)
    }
}
