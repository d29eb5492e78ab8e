import HTML
import Kernel
import Learning

/// How much a lesson may hold. What is more is said in a sentence, and stays on the page as it was typed.
enum LessonEditingBounds {
    static let text = 60_000
    static let field = 4_000
    static let sources = 30
    static let exercises = 10
    static let questions = 20
    static let options = 8

    /// Everything in this part that is too much, each with its field.
    static func faults(_ part: LessonEditingPart, _ sheet: LessonSheet, _ t: Texts) -> [FormFault] {
        var faults: [FormFault] = []
        func check(_ field: String, _ text: String, _ label: String, most: Int = Self.field) {
            guard text.count > most else { return }
            let numbers = [text.count, most].map { GermanFormat.number(Double($0), places: 0) }
            faults.append(
                FormFault(
                    fieldID: field,
                    message: t("editing.bound.characters", ["field": label, "count": numbers[0], "limit": numbers[1]])
                )
            )
        }
        func tooMany(_ field: LessonField, _ message: String) {
            faults.append(FormFault(fieldID: LessonEditingURL.anchor(field), message: message))
        }
        switch part {
        case .facts:
            check(LessonEditingForm.title, sheet.title, t("editing.field.title"))
            check(LessonEditingForm.goal, sheet.goal, t("editing.field.goal"))
            check(LessonEditingForm.minutes, sheet.minutes, t("editing.field.minutes"))
            check(LessonEditingForm.competence, sheet.competence, t("editing.field.competence"))
            check(LessonEditingForm.escoURI, sheet.escoURI, t("editing.field.escoURI"))
            check(LessonEditingForm.escoLabel, sheet.escoLabel, t("editing.field.escoLabel"))
        case .text: check(LessonEditingForm.text, sheet.text, t("editing.field.text"), most: text)
        case .sources:
            if sheet.sources.count > sources {
                tooMany(.sources, t("editing.bound.sources", ["limit": "\(sources)"]))
            }
            for (index, source) in sheet.sources.enumerated() {
                let id = LessonEditingURL.anchor(.source(index))
                let label = t("editing.source", ["number": "\(index + 1)"])
                for text in [source.title, source.publisher, source.year, source.url, source.seen] {
                    check(id, text, label)
                }
            }
        case .exercises:
            if sheet.exercises.count > exercises {
                tooMany(.exercises, t("editing.bound.exercises", ["limit": "\(exercises)"]))
            }
            for (index, exercise) in sheet.exercises.enumerated() {
                let id = LessonEditingURL.anchor(.exercise(index))
                let label = t("editing.exercise", ["number": "\(index + 1)"])
                for text in [
                    exercise.title, exercise.task, exercise.formula, exercise.unit, exercise.decimals, exercise.why,
                    exercise.door,
                ] { check(id, text, label) }
            }
        case .questions:
            if sheet.questions.count > questions {
                tooMany(.questions, t("editing.bound.questions", ["limit": "\(questions)"]))
            }
            for (index, question) in sheet.questions.enumerated() {
                let id = LessonEditingURL.anchor(.question(index))
                let label = t("editing.question", ["number": "\(index + 1)"])
                if question.options.count > options {
                    tooMany(
                        .question(index),
                        t("editing.bound.options", ["number": "\(index + 1)", "limit": "\(options)"])
                    )
                }
                let texts =
                    [question.ask, question.answer, question.tolerance, question.unit, question.why]
                    + question.options.flatMap { [$0.text, $0.why] }
                for text in texts { check(id, text, label) }
            }
        }
        return faults
    }
}
