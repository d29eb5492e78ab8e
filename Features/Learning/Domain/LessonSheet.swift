/// A lesson as an editor has it in hand: words as they were typed, complete or not. Numbers stand as typed too
/// (`10`, `2024`, `4,0`); whether a lesson comes of it is said by ``manuscript(_:)`` and the reader of lessons.
public struct LessonSheet: Hashable, Sendable, Codable {
    public struct Source: Hashable, Sendable, Codable {
        public var title = ""
        public var publisher = ""
        /// May be left empty.
        public var year = ""
        /// May be left empty.
        public var url = ""
        /// `2026-11-29`
        public var seen = ""
        /// `official` or `secondary`
        public var quality = ""

        public init() {}
    }

    public struct Exercise: Hashable, Sendable, Codable {
        public var id = ""
        /// `reckon`, `largest` or `note`
        public var kind = ""
        public var title = ""
        public var task = ""
        /// `balance.scope1`, in the order in which they are shown.
        public var figures: [String] = []
        /// Of `reckon`, as its unit and its decimals.
        public var formula = ""
        public var unit = ""
        public var decimals = ""
        public var why = ""
        /// A page of the hub; may be left empty.
        public var door = ""

        public init() {}
    }

    public struct Option: Hashable, Sendable, Codable {
        public var text = ""
        public var isRight = false
        public var why = ""

        public init() {}
    }

    public struct Question: Hashable, Sendable, Codable {
        public var id = ""
        /// `single`, `multiple` or `number`
        public var kind = ""
        public var ask = ""
        /// Of `single` and `multiple`.
        public var options: [Option] = []
        /// Of `number`, as its tolerance, its unit and its reason.
        public var answer = ""
        public var tolerance = ""
        public var unit = ""
        public var why = ""

        public init() {}
    }

    public var title = ""
    public var goal = ""
    public var minutes = ""
    public var competence = ""
    public var escoURI = ""
    public var escoLabel = ""
    /// `management`, `staff`, `council`, `trainee`
    public var roles: [String] = []
    /// `klimabilanz/scopes`
    public var requires: [String] = []
    public var sources: [Source] = []
    public var exercises: [Exercise] = []
    public var questions: [Question] = []
    /// Markdown; its lines end with `\n`, however a browser sends them.
    public var text = "" { didSet { text = Self.lines(text) } }

    /// All empty.
    public init() {}

    static func lines(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "\r")) ? text.replacing("\r\n", with: "\n").replacing("\r", with: "\n") : text
    }
}

// Sheets are kept for years: one that was written before a field came reads as if the field had been empty.

extension KeyedDecodingContainer {
    fileprivate func words(_ key: Key) throws -> String { try decodeIfPresent(String.self, forKey: key) ?? "" }

    fileprivate func list<Element: Decodable>(_ key: Key) throws -> [Element] {
        try decodeIfPresent([Element].self, forKey: key) ?? []
    }
}

extension LessonSheet {
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        title = try values.words(.title)
        goal = try values.words(.goal)
        minutes = try values.words(.minutes)
        competence = try values.words(.competence)
        escoURI = try values.words(.escoURI)
        escoLabel = try values.words(.escoLabel)
        roles = try values.list(.roles)
        requires = try values.list(.requires)
        sources = try values.list(.sources)
        exercises = try values.list(.exercises)
        questions = try values.list(.questions)
        text = try values.words(.text)
    }
}

extension LessonSheet.Source {
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        title = try values.words(.title)
        publisher = try values.words(.publisher)
        year = try values.words(.year)
        url = try values.words(.url)
        seen = try values.words(.seen)
        quality = try values.words(.quality)
    }
}

extension LessonSheet.Exercise {
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.words(.id)
        kind = try values.words(.kind)
        title = try values.words(.title)
        task = try values.words(.task)
        figures = try values.list(.figures)
        formula = try values.words(.formula)
        unit = try values.words(.unit)
        decimals = try values.words(.decimals)
        why = try values.words(.why)
        door = try values.words(.door)
    }
}

extension LessonSheet.Question {
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.words(.id)
        kind = try values.words(.kind)
        ask = try values.words(.ask)
        options = try values.list(.options)
        answer = try values.words(.answer)
        tolerance = try values.words(.tolerance)
        unit = try values.words(.unit)
        why = try values.words(.why)
    }
}

extension LessonSheet.Option {
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        text = try values.words(.text)
        isRight = try values.decodeIfPresent(Bool.self, forKey: .isRight) ?? false
        why = try values.words(.why)
    }
}
