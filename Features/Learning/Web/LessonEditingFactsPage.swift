import HTML
import Kernel
import Learning
import WebPlatform

/// What a lesson promises, whom it is for and what a certificate says of it.
struct LessonEditingFactsPage: Page {
    static let name = "Learning/lessonEditingFacts"
    let title: String
    let head: LessonEditingHead
    let form: LessonEditingSheetForm
    /// Skills that lessons name already.
    let terms: [EscoTerm]
    /// All other lessons, by course.
    let lessons: [Choice]
    var place: String { LessonEditingURL.lessons }

    private var sheet: LessonSheet { form.sheet }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        form.refusals(t)
        head.node(t)
        div(.data("controller", "Learning/editing")) {
            form.open(t)
            form.node(t) {
                promise(t)
                audience(t)
                certificate(t)
            }
        }
    }

    private func promise(_ t: Texts) -> Node {
        fieldGroup(title: t("editing.facts.promise")) {
            form.field(.title) {
                textField(
                    field(LessonEditingForm.title, t("editing.field.title")),
                    value: sheet.title,
                    width: .long
                )
            }
            form.field(.goal) {
                textAreaField(
                    field(LessonEditingForm.goal, t("editing.field.goal"), t("editing.hint.goal")),
                    value: sheet.goal,
                    lines: 2
                )
            }
            form.field(.minutes) {
                numberField(
                    field(LessonEditingForm.minutes, t("editing.field.minutes"), t("editing.hint.minutes")),
                    value: sheet.minutes,
                    unit: t("editing.unit.minutes"),
                    isWhole: true
                )
            }
        }
    }

    private func audience(_ t: Texts) -> Node {
        fieldGroup(title: t("editing.facts.audience")) {
            form.field(.roles) {
                checkboxes(
                    field(LessonEditingForm.roles, t("editing.roles.ask")),
                    choices: LearningRole.allCases.map { Choice($0.name(t), value: $0.rawValue) },
                    selected: Set(sheet.roles)
                )
            }
            form.field(.requires) {
                // As many as are chosen, and one more: the next comes with saving.
                for index in 0...sheet.requires.count {
                    let chosen = sheet.requires.indices.contains(index) ? sheet.requires[index] : nil
                    selectField(
                        Field(
                            name: LessonEditingForm.requires,
                            label: t("editing.requires.number", ["number": "\(index + 1)"]),
                            hint: index == 0 ? t("editing.hint.requires") : nil,
                            note: t("editing.optional"),
                            id: index == 0 ? LessonEditingForm.requires : "\(LessonEditingForm.requires)-\(index + 1)"
                        ),
                        choices: choices(besides: chosen),
                        selected: chosen,
                        prompt: t("editing.requires.none"),
                        width: .long
                    )
                }
            }
        }
    }

    /// What is chosen stays to be seen even where that lesson is gone.
    private func choices(besides chosen: String?) -> [Choice] {
        guard let chosen, !lessons.contains(where: { $0.value == chosen }) else { return lessons }
        return [Choice(chosen, value: chosen)] + lessons
    }

    private func certificate(_ t: Texts) -> Node {
        let isKnown = terms.contains(EscoTerm(uri: sheet.escoURI, label: sheet.escoLabel))
        return fieldGroup(title: t("editing.facts.certificate"), hint: t("editing.facts.certificateHint")) {
            form.field(.competence) {
                textField(
                    field(LessonEditingForm.competence, t("editing.field.competence"), t("editing.hint.competence")),
                    value: sheet.competence,
                    width: .long
                )
            }
            form.field(.esco) {
                selectField(
                    field(LessonEditingForm.esco, t("editing.field.esco"), t("editing.hint.esco")),
                    choices: terms.map { Choice($0.label, value: $0.uri) },
                    selected: isKnown ? sheet.escoURI : nil,
                    prompt: t("editing.esco.other"),
                    width: .long
                )
                details(.class("editing-other"), .open(!isKnown && !(sheet.escoURI + sheet.escoLabel).isEmpty)) {
                    summary { t("editing.esco.otherOpen") }
                    div(.class("editing-other-fields")) {
                        textField(
                            field(LessonEditingForm.escoLabel, t("editing.field.escoLabel")),
                            value: isKnown ? "" : sheet.escoLabel,
                            width: .long
                        )
                        textField(
                            field(
                                LessonEditingForm.escoURI,
                                t("editing.field.escoURI"),
                                t("editing.hint.escoURI")
                            ),
                            value: isKnown ? "" : sheet.escoURI,
                            width: .long
                        )
                    }
                }
            }
        }
    }

    private func field(_ name: String, _ label: String, _ hint: String? = nil) -> Field {
        Field(name: name, label: label, hint: hint, error: form.errors[name])
    }
}
