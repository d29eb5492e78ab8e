import Learning

/// What a button on a page of the editor does, besides saving.
enum LessonEditingAct: Hashable, Sendable {
    case save
    /// Saves and goes to the preview.
    case view
    case add
    case remove(Int)
    case raise(Int)
    case lower(Int)
    case addOption(question: Int)
    case removeOption(question: Int, Int)

    /// As buttons send it: `hoch:2`; what nobody knows saves.
    init(_ text: String) {
        let parts = text.split(separator: ":")
        let numbers = parts.dropFirst().compactMap { Int($0) }
        switch (parts.first, numbers.count) {
        case ("ansehen", 0): self = .view
        case ("neu", 0): self = .add
        case ("weg", 1): self = .remove(numbers[0])
        case ("hoch", 1): self = .raise(numbers[0])
        case ("runter", 1): self = .lower(numbers[0])
        case ("antwort-neu", 1): self = .addOption(question: numbers[0])
        case ("antwort-weg", 2): self = .removeOption(question: numbers[0], numbers[1])
        default: self = .save
        }
    }

    var value: String {
        switch self {
        case .save: "sichern"
        case .view: "ansehen"
        case .add: "neu"
        case .remove(let index): "weg:\(index)"
        case .raise(let index): "hoch:\(index)"
        case .lower(let index): "runter:\(index)"
        case .addOption(let question): "antwort-neu:\(question)"
        case .removeOption(let question, let index): "antwort-weg:\(question):\(index)"
        }
    }

    /// Where the page opens afterwards; nil where nothing moved.
    ///
    /// - Parameter taken: ids that exercises and questions of this lesson ever had in a file or a revision.
    func apply(
        to sheet: inout LessonSheet,
        in part: LessonEditingPart,
        taken: Set<String> = []
    ) -> LessonField? {
        switch part {
        case .sources:
            return change(&sheet.sources) { LessonSheet.Source() }.map { .source($0) }
        case .exercises:
            let known = taken.union(sheet.exercises.map(\.id))
            return change(&sheet.exercises) {
                var exercise = LessonSheet.Exercise()
                (exercise.id, exercise.kind) = (Self.free("e", known), LessonEditingKind.note.rawValue)
                return exercise
            }
            .map { .exercise($0) }
        case .questions:
            if let field = changeOptions(&sheet.questions) { return field }
            let known = taken.union(sheet.questions.map(\.id))
            return change(&sheet.questions) {
                var question = LessonSheet.Question()
                (question.id, question.kind) = (Self.free("q", known), LessonEditingQuestionKind.single.rawValue)
                question.options = [LessonSheet.Option(), LessonSheet.Option()]
                return question
            }
            .map { .question($0) }
        case .facts, .text: return nil
        }
    }

    private func change<Item>(_ items: inout [Item], new: () -> Item) -> Int? {
        switch self {
        case .add:
            items.append(new())
            return items.count - 1
        case .remove(let index) where items.indices.contains(index):
            items.remove(at: index)
            return items.isEmpty ? nil : Swift.min(index, items.count - 1)
        case .raise(let index) where index > 0 && items.indices.contains(index):
            items.swapAt(index, index - 1)
            return index - 1
        case .lower(let index) where items.dropLast().indices.contains(index):
            items.swapAt(index, index + 1)
            return index + 1
        default: return nil
        }
    }

    private func changeOptions(_ questions: inout [LessonSheet.Question]) -> LessonField? {
        switch self {
        case .addOption(let question) where questions.indices.contains(question):
            questions[question].options.append(LessonSheet.Option())
            return .option(question: question, questions[question].options.count - 1)
        case .removeOption(let question, let index)
        where questions.indices.contains(question) && questions[question].options.indices.contains(index):
            questions[question].options.remove(at: index)
            return .question(question)
        default: return nil
        }
    }

    /// `e3`: a name nobody has; learners' answers are kept under it, so it never changes.
    private static func free(_ letter: String, _ known: Set<String>) -> String {
        (1...).lazy.map { "\(letter)\($0)" }.first { !known.contains($0) } ?? letter
    }
}
