import Kernel

enum CourseReader {
    /// Nil, with the faults noted, where it cannot be used.
    static func course(_ id: CourseID, _ report: FaultReport) -> Course? {
        let node: JSONNode
        do throws(JSONSyntaxFault) { node = try JSONReader.read(report.file.bytes) } catch {
            report.add(.invalidJSON(error.problem), at: error.offset)
            return nil
        }
        guard var object = StrictObject(node, "course", report) else { return nil }
        defer { object.finish() }
        let name = object.string("id")
        let place = object.string("place")
        let title = object.string("title")
        let lead = object.string("lead")
        let lessons = lessons(&object)
        if let name, name != id.text { object.fault(.invalidValue(field: "id", value: name)) }
        guard name != nil, let place, let title, let lead else { return nil }
        return Course(id: id, place: place, title: title, lead: lead, lessons: lessons)
    }

    private static func lessons(_ object: inout StrictObject) -> [LessonID] {
        var lessons: [LessonID] = []
        for node in object.elements("lessons") {
            guard case .string(let text) = node.value, let lesson = LessonID(text), !lessons.contains(lesson) else {
                object.fault(.invalidValue(field: "lessons", value: LessonReader.text(node)), at: node.offset)
                continue
            }
            lessons.append(lesson)
        }
        if lessons.isEmpty { object.fault(.missingField("lessons")) }
        return lessons
    }
}
