import Assessments
import Kernel
import RegionalNetwork
import TestSupport
import Testing
import WebPlatform

struct QuestionFilterTests {
    private func question(answers: Int) -> Question {
        Question(
            id: QuestionID("01990000-0000-7000-8000-00000000a001")!,
            theme: .energy,
            title: "Wer prüft Lecks?",
            text: "Unter 20 kW",
            author: ExchangeAuthor(person: TestHub.owner.id, signature: .firm),
            answers: answers
        )
    }

    @Test func everyWordHasToOccurHoweverItIsSpelt() {
        var filter = QuestionFilter()
        for (words, isFound) in [("PRUEFT kw", true), ("prüft Wärme", false), ("", true)] {
            filter.words = words
            #expect(filter.matches(question(answers: 0)) == isFound, "\(words)")
        }
    }

    @Test func themeAndOpenQuestions() {
        var filter = QuestionFilter()
        filter.isOpen = true
        #expect(filter.matches(question(answers: 0)) && !filter.matches(question(answers: 1)))
        filter.theme = .people
        #expect(!filter.matches(question(answers: 0)) && !filter.isEmpty)
    }
}
