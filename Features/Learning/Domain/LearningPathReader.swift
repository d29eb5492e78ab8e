public import Kernel

/// Reads `paths.json`: an array of learning paths.
public enum LearningPathReader {
    /// - Returns: the paths that can be used; what is wrong is noted in the report.
    public static func paths(_ report: FaultReport, _ library: LearningLibrary) -> [LearningPath] {
        let node: JSONNode
        do throws(JSONSyntaxFault) { node = try JSONReader.read(report.file.bytes) } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
            return []
        }
        guard case .array(let elements) = node.value else {
            report.add(.wrongType(field: "paths"), at: node.offset)
            return []
        }
        var known: [LearningPathID: Int] = [:]
        return elements.compactMap { element in
            guard let path = path(element, report, library) else { return nil }
            if let first = known[path.id] {
                report.add(.duplicateID(path.id.text, first: report.place(of: first)), at: element.offset)
                return nil
            }
            known[path.id] = element.offset
            return path
        }
    }

    private static func path(_ node: JSONNode, _ report: FaultReport, _ library: LearningLibrary) -> LearningPath? {
        guard var object = StrictObject(node, "paths", report) else { return nil }
        defer { object.finish() }
        let name = object.string("id")
        let title = object.string("title")
        let lead = object.string("lead")
        let audience = object.string("audience")
        let lessons = lessons(&object, library)
        guard let name, let title, let lead, let audience else { return nil }
        guard let id = LearningPathID(name) else {
            object.fault(.invalidValue(field: "id", value: name))
            return nil
        }
        return LearningPath(id: id, title: title, lead: lead, audience: audience, lessons: lessons)
    }

    /// Each is there, stands once, and comes after all it requires.
    private static func lessons(_ object: inout StrictObject, _ library: LearningLibrary) -> [LessonAddress] {
        var lessons: [LessonAddress] = []
        for node in object.elements("lessons") {
            guard case .string(let text) = node.value, let address = LessonAddress(text), !lessons.contains(address)
            else {
                object.fault(.invalidValue(field: "lessons", value: LessonReader.text(node)), at: node.offset)
                continue
            }
            guard let lesson = library.lessons[address] else {
                object.fault(.rule("unknownLesson", [text]), at: node.offset)
                continue
            }
            for needed in lesson.requires where !lessons.contains(needed) {
                object.fault(.rule("requirementLater", [text, needed.description]), at: node.offset)
            }
            lessons.append(address)
        }
        if lessons.isEmpty { object.fault(.missingField("lessons")) }
        return lessons
    }
}
