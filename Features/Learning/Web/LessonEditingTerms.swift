import FirmState
import Kernel
import Learning

/// What people read in place of the codes of a lesson's files.
struct LessonEditingTerms: Sendable {
    let t: Texts

    func callAsFunction(_ term: LessonTerm) -> String {
        switch term {
        case .label(let label): label.name(t)
        case .role(let code): LearningRole(rawValue: code)?.name(t) ?? code
        case .kind(let code):
            LessonEditingKind(rawValue: code)?.name(t) ?? LessonEditingQuestionKind(rawValue: code)?.name(t) ?? code
        case .quality(let code):
            switch ContentSource.Quality(rawValue: code) {
            case .official: t("editing.quality.official")
            case .secondary: t("editing.quality.secondary")
            case nil: code
            }
        case .figure(let code): FirmFigure(rawValue: code)?.name(t) ?? code
        case .right: t("editing.option.right")
        case .wrong: t("editing.option.wrong")
        }
    }
}

extension LessonTerm.Label {
    fileprivate func name(_ t: Texts) -> String {
        switch self {
        case .kind: t("editing.field.kind")
        case .questionKind: t("editing.question.kind")
        case .task: t("editing.field.task")
        case .figures: t("editing.field.figures")
        case .formula: t("editing.field.formula")
        case .unit: t("editing.field.unit")
        case .decimals: t("editing.field.decimals")
        case .why: t("editing.field.why")
        case .door: t("editing.field.door")
        case .answer: t("editing.field.answer")
        case .tolerance: t("editing.field.tolerance")
        case .publisher: t("editing.field.publisher")
        case .year: t("editing.field.year")
        case .url: t("editing.field.url")
        case .seen: t("editing.field.seen")
        case .quality: t("editing.field.quality")
        }
    }
}
