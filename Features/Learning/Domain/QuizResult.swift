/// What somebody answered to a question.
public enum QuizAnswer: Hashable, Sendable, Codable {
    /// Positions of options, counted from 0.
    case chosen(Set<Int>)
    case number(Double)
}

/// How answers compare with a lesson's questions.
public struct QuizResult: Hashable, Sendable {
    /// From this share of right answers on a quiz counts as passed.
    public static let passingShare = 0.8

    /// By question, in the lesson's order; a question without an answer is wrong.
    public let isRight: [Bool]

    public init(_ questions: [Question], answers: [String: QuizAnswer]) {
        isRight = questions.map { $0.isRight(answers[$0.id]) }
    }

    public var right: Int { isRight.count { $0 } }
    public var total: Int { isRight.count }
    public var isPassed: Bool { Self.isPassed(right: right, of: total) }

    /// Whole numbers, so that four of five are exactly enough.
    public static func isPassed(right: Int, of total: Int) -> Bool { total > 0 && right * 5 >= total * 4 }
}

extension Question {
    public func isRight(_ answer: QuizAnswer?) -> Bool {
        switch (kind, answer) {
        case (.single(let options), .chosen(let chosen)), (.multiple(let options), .chosen(let chosen)):
            chosen == Set(options.indices.filter { options[$0].isRight })
        case (.number(let wanted), .number(let number)):
            // Room for the last bit: 0.1 away from 7.7 is 7.8.
            abs(number - wanted.answer) <= wanted.tolerance + abs(wanted.answer) * 1e-9 + 1e-12
        default: false
        }
    }
}

extension QuizAttempt {
    /// Whether these can have been the questions: each is answered, no other is, every place of an option is there, and as
    /// many answers are right as were then. An editor may have revised them since.
    public func fits(_ questions: [Question]) -> Bool {
        Set(answers.keys) == Set(questions.map(\.id)) && QuizResult(questions, answers: answers).right == right
            && questions.allSatisfy { $0.takes(answers[$0.id]) }
    }
}

extension Question {
    fileprivate func takes(_ answer: QuizAnswer?) -> Bool {
        switch (kind, answer) {
        case (.single(let options), .chosen(let chosen)):
            chosen.count == 1 && chosen.allSatisfy(options.indices.contains)
        case (.multiple(let options), .chosen(let chosen)):
            !chosen.isEmpty && chosen.allSatisfy(options.indices.contains)
        case (.number, .number): true
        default: false
        }
    }
}
