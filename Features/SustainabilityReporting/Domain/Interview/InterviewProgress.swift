/// How far a report is, by topic and question.
public struct InterviewProgress: Hashable, Sendable {
    /// Of the elements of a question, or of several.
    public struct Count: Hashable, Sendable {
        /// Elements that are asked for: those that are answered or left out, and those that have to be.
        public var asked = 0
        public var answered = 0
        public var omitted = 0
        /// Has to be said and is not; also what cannot be told yet.
        public var missing = 0
        /// To be said only where the matter exists, and nobody has said anything.
        public var open = 0

        public var done: Int { answered + omitted }

        static func + (one: Count, other: Count) -> Count {
            Count(
                asked: one.asked + other.asked,
                answered: one.answered + other.answered,
                omitted: one.omitted + other.omitted,
                missing: one.missing + other.missing,
                open: one.open + other.open
            )
        }
    }

    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Nothing that has to be said is missing.
        case done
        case begun
        case missing
        /// Nothing has to be said; whether there is anything to say is the firm's to tell.
        case open
        case voluntary
    }

    public struct Question: Hashable, Sendable, Identifiable {
        public let question: InterviewQuestion
        public let count: Count
        public let state: State

        public var id: String { question.id }
    }

    public struct Topic: Hashable, Sendable, Identifiable {
        public let topic: InterviewTopic
        /// Those that are asked of this firm.
        public let questions: [Question]
        public let count: Count

        public var id: String { topic.id }
    }

    /// Those with questions.
    public let topics: [Topic]
    public let count: Count

    public init(_ interview: Interview, _ applicability: ReportApplicability, _ report: Report) {
        let answered = Set(report.facts.keys.map(\.element))
        topics = interview.topics.compactMap { topic in
            let questions = topic.questions.compactMap { Self.question($0, applicability, report, answered) }
            if questions.isEmpty { return nil }
            return Topic(topic: topic, questions: questions, count: questions.map(\.count).reduce(Count(), +))
        }
        count = topics.map(\.count).reduce(Count(), +)
    }

    /// All questions asked, in order.
    public var questions: [Question] { topics.flatMap(\.questions) }

    /// Where to go on: the first in which something is missing, then the first that is open.
    public var next: Question? {
        questions.first { $0.state == .missing || $0.state == .begun } ?? questions.first { $0.state == .open }
    }

    public func before(_ id: String) -> Question? {
        let all = questions
        return all.firstIndex { $0.id == id }.flatMap { $0 > 0 ? all[$0 - 1] : nil }
    }

    public func after(_ id: String) -> Question? {
        let all = questions
        return all.firstIndex { $0.id == id }.flatMap { $0 + 1 < all.count ? all[$0 + 1] : nil }
    }

    /// Nil where the edition asks this firm nothing of it.
    private static func question(
        _ question: InterviewQuestion,
        _ applicability: ReportApplicability,
        _ report: Report,
        _ answered: Set<ElementName>
    ) -> Question? {
        var count = Count()
        var isAsked = false
        for element in question.elements(of: applicability.edition) {
            let status = applicability.status(of: element.name)
            let (isAnswered, isOmitted) = (answered.contains(element.name), report.omissions[element.name] != nil)
            if !status.isAsked, !isAnswered { continue }
            isAsked = true
            if isAnswered {
                count.answered += 1
            } else if isOmitted {
                count.omitted += 1
            } else if DerivedFacts.isComputed(element) {
                continue  // comes by itself once the parts are there
            } else {
                switch status {
                case .required, .unknown: count.missing += 1
                case .ifApplicable: count.open += 1
                case .optional, .omittable, .notAsked: continue
                }
            }
            count.asked += 1
        }
        guard isAsked else { return nil }
        let state: State =
            if count.missing > 0 {
                count.done > 0 ? .begun : .missing
            } else if count.open > 0 {
                count.done > 0 ? .begun : .open
            } else {
                count.done > 0 ? .done : .voluntary
            }
        return Question(question: question, count: count, state: state)
    }
}
