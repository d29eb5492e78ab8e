import Foundation
import Learning
import Testing

@Suite struct QuizResultTests {
    private static func option(_ isRight: Bool) -> Question.Option {
        Question.Option(text: "", isRight: isRight, why: "")
    }

    private let single = Question(id: "q1", ask: "", kind: .single([option(false), option(true)]))
    private let multiple = Question(id: "q2", ask: "", kind: .multiple([option(true), option(false), option(true)]))
    private let number = Question(
        id: "q3",
        ask: "",
        kind: .number(Question.NumberAnswer(answer: 7.7, tolerance: 0.1, unit: "%", why: ""))
    )

    @Test func allRightOnesAndNoOther() {
        #expect(single.isRight(.chosen([1])))
        #expect(!single.isRight(.chosen([0])))
        #expect(!single.isRight(nil))
        #expect(multiple.isRight(.chosen([0, 2])))
        #expect(!multiple.isRight(.chosen([0])))
        #expect(!multiple.isRight(.chosen([0, 1, 2])))
        #expect(!multiple.isRight(.number(0)))
    }

    @Test func aNumberMayBeOffByItsTolerance() {
        for value in [7.6, 7.7, 7.8] { #expect(number.isRight(.number(value)), "\(value)") }
        for value in [7.59, 7.81, -7.7] { #expect(!number.isRight(.number(value)), "\(value)") }
    }

    @Test func fourOfFiveAreEnough() {
        #expect(QuizResult.isPassed(right: 4, of: 5))
        #expect(!QuizResult.isPassed(right: 3, of: 4))
        #expect(!QuizResult.isPassed(right: 4, of: 6))
        #expect(QuizResult.isPassed(right: 5, of: 6))
        #expect(!QuizResult.isPassed(right: 0, of: 0))
    }

    @Test func questionsAreCountedInTheirOrder() {
        let result = QuizResult([single, multiple, number], answers: ["q1": .chosen([1]), "q3": .number(1)])
        #expect(result.isRight == [true, false, false])
        #expect((result.right, result.total) == (1, 3))
    }

    @Test func anAttemptFitsOnlyWhatItCanHaveAnswered() {
        let answers: [String: QuizAnswer] = ["q1": .chosen([1]), "q2": .chosen([0, 2]), "q3": .number(1)]
        let attempt = QuizAttempt(at: .distantPast, answers: answers, right: 2, total: 3)
        #expect(attempt.fits([single, multiple, number]))
        #expect(!attempt.fits([single, multiple]), "one was taken away")
        #expect(!attempt.fits([single, multiple, number, Question(id: "q4", ask: "", kind: .single([]))]))
        let short = Question(id: "q2", ask: "", kind: .multiple(Array(multiple.options.prefix(2))))
        #expect(!attempt.fits([single, short, number]), "one option is gone")
        let other = Question(id: "q3", ask: "", kind: .single(single.options))
        #expect(!attempt.fits([single, multiple, other]), "another kind")
    }
}
