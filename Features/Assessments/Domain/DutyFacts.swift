public import Companies
public import Kernel

/// What a firm has said for the duties check, each with the day it was said.
public struct DutyFacts: Hashable, Sendable {
    public static let largestNumber = 1e15

    public let answers: [String: Answer]
    /// Of the questions that were answered last.
    public let catalogue: String
    /// Counts the changes; 0 while nothing is stored.
    public let version: Int

    public struct Answer: Hashable, Sendable, Codable {
        public let value: Value
        public let day: LocalDate

        public init(value: Value, day: LocalDate) { (self.value, self.day) = (value, day) }
    }

    public enum Value: Hashable, Sendable, Codable {
        case number(Double)
        case truth(Bool)
        case text(String)

        var fact: Facts.Value {
            switch self {
            case .number(let number): .number(number)
            case .truth(let truth): .truth(truth)
            case .text(let text): .text(text)
            }
        }
    }

    public init(answers: [String: Answer] = [:], catalogue: String = "", version: Int = 0) {
        (self.answers, self.catalogue, self.version) = (answers, catalogue, version)
    }

    /// With what is answered now: an answer that stays keeps its day.
    public func answering(_ values: [String: Value], catalogue: String, today: LocalDate) -> DutyFacts {
        DutyFacts(
            answers: Dictionary(
                uniqueKeysWithValues: values.map { fact, value in
                    let kept = answers[fact].flatMap { $0.value == value ? $0 : nil }
                    return (fact, kept ?? Answer(value: value, day: today))
                }
            ),
            catalogue: catalogue,
            version: version
        )
    }

    /// All that is known. What the hub knows from the firm's own figures goes before what was said here.
    public func facts(known: Facts, questions: [DutyFact]) -> Facts {
        var facts = known
        for question in questions where facts[question.id] == nil {
            facts[question.id] = answers[question.id]?.value.fact
        }
        return facts
    }
}

extension Facts {
    /// What a firm's figures of one year say about its duties. Amounts in another currency than euro are left out; the
    /// size is that of the SME definition, with related enterprises.
    public init(_ figures: FirmFigures, _ sizes: FirmSizes) {
        self.init()
        self["employees"] = figures.employees.map { .number($0) }
        self["turnover"] = Self.euros(figures.turnover)
        self["balanceSheet"] = Self.euros(figures.balanceSheet)
        self["sizeClass"] = sizes.smeDefinition.sizeClass.map { .text($0.rawValue) }
    }

    private static func euros(_ money: Money?) -> Value? {
        money.flatMap { $0.currency == "EUR" ? .number($0.euros) : nil }
    }
}
