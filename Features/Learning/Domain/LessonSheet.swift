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
