import Foundation
public import Kernel

extension LessonSheet {
    /// From the files of a lesson, as they lie on disk. What is missing stays empty, what is more is passed over; nil
    /// where the description is no JSON object.
    public init?(description: ContentFile, text: ContentFile) {
        guard let node = try? JSONReader.read(description.bytes), case .object = node.value else { return nil }
        self.init()
        title = node.words("title")
        goal = node.words("goal")
        minutes = node.words("minutes")
        competence = node.words("competence")
        escoURI = node["esco"]?.words("uri") ?? ""
        escoLabel = node["esco"]?.words("label") ?? ""
        roles = node.elements("for").map(\.typed)
        requires = node.elements("requires").map(\.typed)
        sources = node.elements("sources").map(Source.init)
        exercises = node.elements("exercises").map(Exercise.init)
        questions = node.elements("quiz").map(Question.init)
        self.text = Self.lines(String(decoding: text.bytes, as: UTF8.self))
    }
}

extension LessonSheet.Source {
    fileprivate init(_ node: JSONNode) {
        (title, publisher, year) = (node.words("title"), node.words("publisher"), node.words("year"))
        (url, seen, quality) = (node.words("url"), node.words("seen"), node.words("quality"))
    }
}

extension LessonSheet.Exercise {
    fileprivate init(_ node: JSONNode) {
        (id, kind, title, task) = (node.words("id"), node.words("kind"), node.words("title"), node.words("task"))
        figures = node.elements("figures").map(\.typed)
        (formula, unit, decimals) = (node.words("formula"), node.words("unit"), node.words("decimals"))
        (why, door) = (node.words("why"), node.words("door"))
    }
}

extension LessonSheet.Question {
    fileprivate init(_ node: JSONNode) {
        (id, kind, ask) = (node.words("id"), node.words("kind"), node.words("ask"))
        options = node.elements("options").map(LessonSheet.Option.init)
        (answer, tolerance) = (node.words("answer"), node.words("tolerance"))
        (unit, why) = (node.words("unit"), node.words("why"))
    }
}

extension LessonSheet.Option {
    fileprivate init(_ node: JSONNode) {
        (text, why) = (node.words("text"), node.words("why"))
        if case .bool(let truth) = node["isRight"]?.value { isRight = truth }
    }
}

extension JSONNode {
    fileprivate subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.node
    }

    fileprivate func words(_ key: String) -> String { self[key]?.typed ?? "" }

    fileprivate func elements(_ key: String) -> [JSONNode] {
        guard case .array(let elements) = self[key]?.value else { return [] }
        return elements
    }

    /// As somebody would type it. Without marks between thousands: a year is no amount.
    fileprivate var typed: String {
        switch value {
        case .string(let text): text
        case .number(let number): GermanFormat.exact(number).replacing(".", with: "")
        case .bool(let truth): "\(truth)"
        case .null, .array, .object: ""
        }
    }
}
