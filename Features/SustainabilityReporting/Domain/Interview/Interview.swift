/// The questions by which a report is drawn up, by topic in everyday words.
public struct Interview: Hashable, Sendable {
    public let topics: [InterviewTopic]

    public init(topics: [InterviewTopic]) { self.topics = topics }

    public var questions: [InterviewQuestion] { topics.flatMap(\.questions) }

    public func question(_ id: String) -> InterviewQuestion? {
        for topic in topics { if let found = topic.questions.first(where: { $0.id == id }) { return found } }
        return nil
    }

    public func topic(of question: String) -> InterviewTopic? {
        topics.first { topic in topic.questions.contains { $0.id == question } }
    }

    /// Where an element is asked for.
    public func question(asking element: ElementName) -> InterviewQuestion? {
        questions.first { $0.elements.contains(element) }
    }

    /// The question in which rows of a kind are added and taken away: the first that has them.
    public func home(of dimension: ElementDimension) -> InterviewQuestion? {
        questions.first { $0.table == dimension }
    }
}

public struct InterviewTopic: Hashable, Sendable, Identifiable {
    public let id: String
    public let title: String
    public let intro: String
    public let questions: [InterviewQuestion]

    public init(id: String, title: String, intro: String, questions: [InterviewQuestion]) {
        (self.id, self.title, self.intro, self.questions) = (id, title, intro, questions)
    }
}

/// A few elements that are answered together, in the words of people who run a firm.
public struct InterviewQuestion: Hashable, Sendable, Identifiable {
    public let id: String
    public let title: String
    /// Of one edition or another.
    public let elements: [ElementName]
    /// Rows or columns in which those elements stand that have this dimension; the others are fields of their own.
    public let table: ElementDimension?
    public let help: String
    public let example: String?

    public init(
        id: String,
        title: String,
        elements: [ElementName],
        table: ElementDimension? = nil,
        help: String,
        example: String? = nil
    ) {
        (self.id, self.title, self.elements, self.table) = (id, title, elements, table)
        (self.help, self.example) = (help, example)
    }

    /// Those that the edition has, in the question's order.
    public func elements(of edition: ReportEdition) -> [ReportElement] { elements.compactMap { edition.element($0) } }
}
