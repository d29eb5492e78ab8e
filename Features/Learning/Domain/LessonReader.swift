import FirmState
import Foundation
public import Kernel

/// Reads the file of a lesson that holds everything but its text.
public enum LessonReader {
    /// A lesson with the lines of what others look at again.
    public struct Reading: Sendable {
        public let lesson: Lesson
        /// Positions in the file: of each exercise's `door`, by its id.
        public let doors: [String: Int]
        /// Positions in the file, as many as ``Lesson/requires``.
        public let requirements: [Int]
    }

    /// Nil, with the faults noted, where it cannot be used.
    public static func lesson(of course: CourseID, _ report: FaultReport) -> Reading? {
        let node: JSONNode
        do throws(JSONSyntaxFault) { node = try JSONReader.read(report.file.bytes) } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
            return nil
        }
        guard var object = StrictObject(node, "lesson", report) else { return nil }
        defer { object.finish() }
        let id = object.string("id")
        let title = object.string("title")
        let goal = object.string("goal")
        let minutes = minutes(&object)
        let roles = roles(&object)
        let requires = requires(&object)
        let competence = object.string("competence")
        let esco = esco(&object)
        let listed = object.optionalElements("sources")
        let sources = listed.compactMap { ContentSource($0, report) }
        if listed.isEmpty { object.fault(.missingField("sources")) }
        let exercises = exercises(&object)
        let questions = questions(&object)
        guard let id, let title, let goal, let minutes, let roles, let competence, let esco else { return nil }
        guard let name = LessonID(id) else {
            object.fault(.invalidValue(field: "id", value: id))
            return nil
        }
        let lesson = Lesson(
            address: LessonAddress(course: course, lesson: name),
            title: title,
            goal: goal,
            minutes: minutes,
            roles: roles,
            requires: requires.map(\.address),
            competence: competence,
            esco: esco,
            sources: sources,
            exercises: exercises.map(\.exercise),
            questions: questions
        )
        let doors = exercises.compactMap { known in known.door.map { (known.exercise.id, $0) } }
        return Reading(
            lesson: lesson,
            doors: Dictionary(doors) { first, _ in first },
            requirements: requires.map(\.offset)
        )
    }

    private static func minutes(_ object: inout StrictObject) -> Int? {
        guard let number = object.number("minutes") else { return nil }
        if let minutes = Int(exactly: number), (1...60).contains(minutes) { return minutes }
        object.fault(.invalidValue(field: "minutes", value: "\(number)"))
        return nil
    }

    private static func roles(_ object: inout StrictObject) -> [LearningRole]? {
        let elements = object.elements("for")
        var roles: [LearningRole] = []
        for node in elements {
            guard case .string(let text) = node.value, let role = LearningRole(rawValue: text), !roles.contains(role)
            else {
                object.fault(.invalidValue(field: "for", value: text(node)), at: node.offset)
                continue
            }
            roles.append(role)
        }
        if elements.isEmpty { object.fault(.missingField("for")) }
        return roles.isEmpty ? nil : roles
    }

    private static func requires(_ object: inout StrictObject) -> [(address: LessonAddress, offset: Int)] {
        object.elements("requires").compactMap { node in
            if case .string(let text) = node.value, let address = LessonAddress(text) { return (address, node.offset) }
            object.fault(.invalidValue(field: "requires", value: text(node)), at: node.offset)
            return nil
        }
    }

    private static func esco(_ object: inout StrictObject) -> EscoTerm? {
        guard let member = object.required("esco"), var term = StrictObject(member.node, "esco", object.report) else {
            return nil
        }
        defer { term.finish() }
        guard let uri = term.string("uri"), let label = term.string("label") else { return nil }
        let esco = EscoTerm(uri: uri, label: label)
        if !esco.isShaped { term.fault(.invalidValue(field: "esco.uri", value: uri)) }
        return esco
    }

    /// How a value that is none stands in a fault.
    static func text(_ node: JSONNode) -> String {
        switch node.value {
        case .string(let text): text
        case .number(let number): "\(number)"
        case .bool(let truth): "\(truth)"
        case .null: "null"
        case .array: "[…]"
        case .object: "{…}"
        }
    }
}
