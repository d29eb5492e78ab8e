public import Kernel

/// What an editor has in hand, written as the files of a lesson are, so that the same rules read it.
public struct LessonManuscript: Sendable {
    /// JSON as ``LessonReader`` wants it, one key a line.
    public let description: ContentFile
    public let text: ContentFile
    /// One a line of the description.
    private let fields: [LessonField?]

    init(description: ContentFile, text: ContentFile, fields: [LessonField?]) {
        (self.description, self.text, self.fields) = (description, text, fields)
    }

    /// The part of the lesson that a fault of these files is about; nil where it is about none, or about other files.
    public func field(of fault: ContentFault) -> LessonField? {
        if fault.file == text.path { return .text(line: fault.line) }
        guard fault.file == description.path, fields.indices.contains(fault.line - 1) else { return nil }
        return fields[fault.line - 1] ?? Self.field(of: fault.kind)
    }

    /// What is said of the lesson as a whole stands in its first line: the kind names the part.
    private static func field(of kind: ContentFault.Kind) -> LessonField? {
        switch kind {
        case .missingField(let name), .wrongType(let name), .invalidValue(let name, _): parts[name]
        case .rule("exerciseCount", _): .exercises
        case .rule("questionCount", _): .questions
        default: nil
        }
    }

    private static let parts: [String: LessonField] = [
        "title": .title, "goal": .goal, "minutes": .minutes, "for": .roles, "requires": .requires,
        "competence": .competence, "esco": .esco, "sources": .sources, "exercises": .exercises, "quiz": .questions,
    ]
}
