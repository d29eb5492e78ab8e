import FirmState
import HTML
import Kernel
import Learning
import WebPlatform

/// What learners do with the figures of their own firm.
struct LessonEditingExercisesPage: Page {
    static let name = "Learning/lessonEditingExercises"
    let title: String
    let head: LessonEditingHead
    let form: LessonEditingSheetForm
    /// Pages of the hub that lessons lead to already.
    let pages: [String]
    var place: String { LessonEditingURL.lessons }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        form.refusals(t)
        head.node(t)
        div(.data("controller", "Learning/editing")) {
            form.open(t)
            form.node(t) {
                let exercises = form.sheet.exercises
                hiddenField(FormToken(name: LessonEditingForm.count, value: "\(exercises.count)"))
                section(.class("editing-entries"), .id("uebungen"), .tabindex("-1")) {
                    h2 { t("editing.part.exercises") }
                    p(.class("section-intro")) { t("editing.exercises.lead") }
                    for (index, exercise) in exercises.enumerated() { entry(exercise, index, exercises.count, t) }
                    form.addButton(t("editing.exercises.add"))
                }
            }
            figureNames(t)
        }
    }

    private func entry(_ exercise: LessonSheet.Exercise, _ index: Int, _ count: Int, _ t: Texts) -> Node {
        func field(_ name: String, _ label: String, _ hint: String? = nil, isOptional: Bool = false) -> Field {
            Field(
                name: LessonEditingForm.exercise(index, name),
                label: label,
                hint: hint,
                note: isOptional ? t("editing.optional") : nil
            )
        }
        return form.entry(
            .exercise(index),
            index: index,
            of: count,
            title: t("editing.exercise", ["number": "\(index + 1)"]),
            words: exercise.title,
            mark: "[[uebung:\(exercise.id)]]",
            t
        ) {
            hiddenField(FormToken(name: LessonEditingForm.exercise(index, "id"), value: exercise.id))
            selectField(
                field("art", t("editing.exercise.kind")),
                choices: LessonEditingKind.allCases.map { Choice($0.name(t), value: $0.rawValue) },
                selected: exercise.kind
            )
            textField(field("titel", t("editing.field.title")), value: exercise.title, width: .long)
            textAreaField(field("aufgabe", t("editing.field.task")), value: exercise.task, lines: 3)
            div(.class("editing-reckon")) { reckoning(exercise, field, t) }
            div(.class("editing-figures")) { figures(exercise, index, t) }
            textAreaField(
                field("warum", t("editing.exercise.why"), t("editing.hint.why")),
                value: exercise.why,
                lines: 3
            )
            textField(
                field("tuer", t("editing.field.door"), t("editing.hint.door"), isOptional: true),
                value: exercise.door,
                suggestions: pages
            )
        }
    }

    @NodeBuilder private func reckoning(
        _ exercise: LessonSheet.Exercise,
        _ field: (String, String, String?, Bool) -> Field,
        _ t: Texts
    ) -> [Node] {
        textField(
            field("formel", t("editing.field.formula"), t("editing.hint.formula"), false),
            value: exercise.formula,
            width: .long
        )
        LessonEditingFormula.words(exercise.formula, t).map { words in
            p(.class("editing-formula")) { t("editing.formula.read", ["formula": words]) }
        }
        fieldRow {
            textField(field("einheit", t("editing.field.unit"), nil, false), value: exercise.unit, width: .short)
            numberField(
                field("stellen", t("editing.field.decimals"), nil, false),
                value: exercise.decimals,
                isWhole: true
            )
        }
    }

    @NodeBuilder private func figures(_ exercise: LessonSheet.Exercise, _ index: Int, _ t: Texts) -> [Node] {
        checkboxes(
            Field(
                name: LessonEditingForm.exercise(index, "zahlen"),
                label: t("editing.field.figures"),
                hint: t("editing.hint.figures")
            ),
            choices: FirmFigure.allCases.map { figure in
                let unit = figure.unit(t)
                return Choice(unit.isEmpty ? figure.name(t) : "\(figure.name(t)) (\(unit))", value: figure.rawValue)
            },
            selected: Set(exercise.figures)
        )
    }

    /// What may stand in a formula.
    private func figureNames(_ t: Texts) -> Node {
        details(.class("editing-help")) {
            summary { t("editing.figures.names") }
            dataTable(
                DataTable(
                    caption: t("editing.figures.names"),
                    columns: [
                        TableColumn(t("editing.figures.figure"), isRowTitle: true),
                        TableColumn(t("editing.figures.inFormula")), TableColumn(t("editing.field.unit")),
                    ],
                    rows: FirmFigure.allCases.map { figure in
                        TableRow([
                            TableCell(figure.name(t)), TableCell(code { figure.rawValue }), TableCell(figure.unit(t)),
                        ])
                    },
                    narrow: .cards
                )
            )
        }
    }
}

extension LessonEditingKind {
    func name(_ t: Texts) -> String {
        switch self {
        case .reckon: t("editing.kind.reckon")
        case .largest: t("editing.kind.largest")
        case .note: t("editing.kind.note")
        }
    }
}
