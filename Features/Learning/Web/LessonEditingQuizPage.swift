import HTML
import Kernel
import Learning
import WebPlatform

/// The questions at the end of a lesson, each answer with its reason.
struct LessonEditingQuizPage: Page {
    static let name = "Learning/lessonEditingQuiz"
    let title: String
    let head: LessonEditingHead
    let form: LessonEditingSheetForm
    var place: String { LessonEditingURL.lessons }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        form.refusals(t)
        head.node(t)
        div(.data("controller", "Learning/editing")) {
            form.open(t)
            form.node(t) {
                let questions = form.sheet.questions
                hiddenField(FormToken(name: LessonEditingForm.count, value: "\(questions.count)"))
                section(.class("editing-entries"), .id("fragen"), .tabindex("-1")) {
                    h2 { t("editing.questions.title") }
                    p(.class("section-intro")) { t("editing.questions.lead") }
                    for (index, question) in questions.enumerated() { entry(question, index, questions.count, t) }
                    form.addButton(t("editing.questions.add"))
                }
            }
        }
    }

    private func entry(_ question: LessonSheet.Question, _ index: Int, _ count: Int, _ t: Texts) -> Node {
        let title = t("editing.question", ["number": "\(index + 1)"])
        return form.entry(
            .question(index),
            index: index,
            of: count,
            title: title,
            words: question.ask,
            mark: "[\(title)](quiz:\(question.id))",
            t
        ) {
            hiddenField(FormToken(name: LessonEditingForm.question(index, "id"), value: question.id))
            hiddenField(
                FormToken(
                    name: LessonEditingForm.question(index, LessonEditingForm.count),
                    value: "\(question.options.count)"
                )
            )
            selectField(
                field(index, "art", t("editing.question.kind")),
                choices: LessonEditingQuestionKind.allCases.map { Choice($0.name(t), value: $0.rawValue) },
                selected: question.kind
            )
            textAreaField(field(index, "frage", t("editing.field.ask")), value: question.ask, lines: 2)
            div(.class("editing-options")) { options(question, index, t) }
            div(.class("editing-number")) { number(question, index, t) }
        }
    }

    private func field(_ index: Int, _ name: String, _ label: String, _ hint: String? = nil) -> Field {
        Field(name: LessonEditingForm.question(index, name), label: label, hint: hint)
    }

    @NodeBuilder private func number(_ question: LessonSheet.Question, _ index: Int, _ t: Texts) -> [Node] {
        fieldRow {
            numberField(field(index, "loesung", t("editing.field.answer")), value: question.answer)
            numberField(
                field(index, "toleranz", t("editing.field.tolerance"), t("editing.hint.tolerance")),
                value: question.tolerance
            )
            textField(field(index, "einheit", t("editing.field.unit")), value: question.unit, width: .short)
        }
        textAreaField(
            field(index, "warum", t("editing.question.why")),
            value: question.why,
            lines: 2
        )
    }

    @NodeBuilder private func options(_ question: LessonSheet.Question, _ index: Int, _ t: Texts) -> [Node] {
        for (number, option) in question.options.enumerated() { optionNode(option, index, number, t) }
        actions {
            form.actButton(
                t("editing.option.add"),
                .addOption(question: index),
                t("editing.question", ["number": "\(index + 1)"]),
                t
            )
        }
    }

    private func optionNode(_ option: LessonSheet.Option, _ index: Int, _ number: Int, _ t: Texts) -> Node {
        let id = LessonEditingURL.anchor(.option(question: index, number))
        let spoken = t("editing.option", ["question": "\(index + 1)", "number": "\(number + 1)"])
        return fieldset(.class("editing-option"), .id(id), .tabindex("-1")) {
            legend(.class("visually-hidden")) { spoken }
            fieldRow {
                textAreaField(
                    Field(
                        name: LessonEditingForm.option(index, number, "text"),
                        label: t("editing.option.number", ["number": "\(number + 1)"])
                    ),
                    value: option.text,
                    lines: 3
                )
                textAreaField(
                    Field(name: LessonEditingForm.option(index, number, "warum"), label: t("editing.option.why")),
                    value: option.why,
                    lines: 3
                )
            }
            div(.class("editing-option-end")) {
                checkboxField(
                    Field(
                        name: LessonEditingForm.option(index, number, "richtig"),
                        label: t("editing.field.isRight")
                    ),
                    isChecked: option.isRight
                )
                form.actButton(
                    t("editing.option.remove"),
                    .removeOption(question: index, number),
                    spoken,
                    t
                )
            }
        }
    }
}

extension LessonEditingQuestionKind {
    func name(_ t: Texts) -> String {
        switch self {
        case .single: t("editing.kind.single")
        case .multiple: t("editing.kind.multiple")
        case .number: t("editing.kind.number")
        }
    }
}
