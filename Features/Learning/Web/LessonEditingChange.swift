import HTML
import Kernel
import Learning

/// What became different in one place, with the words that went and those that came set off.
struct LessonEditingChange: Sendable {
    /// „Übung 1“, „Text, Zeile 14“
    let place: String
    /// Nil where there was nothing.
    let before: String?
    let after: String?

    init(place: String, before: String?, after: String?) {
        (self.place, self.before, self.after) = (place, before, after)
    }

    /// Between two editions: what the second made of the first.
    init(_ difference: LessonComparison.Difference, _ t: Texts) {
        self.init(
            place: Self.place(difference, t),
            before: difference.base,
            after: difference.ours
        )
    }

    static func place(_ difference: LessonComparison.Difference, _ t: Texts) -> String {
        switch difference.field {
        case .title: t("editing.field.title")
        case .goal: t("editing.field.goal")
        case .minutes: t("editing.field.minutes")
        case .roles: t("editing.field.roles")
        case .requires: t("editing.field.requires")
        case .competence: t("editing.field.competence")
        case .esco: t("editing.field.esco")
        case .sources: t("editing.part.sources")
        case .exercises: t("editing.part.exercises")
        case .questions: t("editing.part.questions")
        case .source(let index): t("editing.source", ["number": "\(index + 1)"])
        case .exercise(let index): t("editing.exercise", ["number": "\(index + 1)"])
        case .question(let index): t("editing.question", ["number": "\(index + 1)"])
        case .option(let question, let index):
            t("editing.option", ["question": "\(question + 1)", "number": "\(index + 1)"])
        case .text(let line): t("editing.text.line", ["line": "\(line)"])
        }
    }

    func node(_ t: Texts) -> Node {
        node(t, LessonEditingWords(before ?? "", after ?? ""), t("editing.change.before"), t("editing.change.after"))
    }

    /// As two texts to choose between.
    ///
    /// - Parameters:
    ///   - first: what the first text is called, as the second is by `second`.
    func choice(_ t: Texts, first: String, second: String) -> Node {
        node(t, LessonEditingWords(before ?? "", after ?? "", isChoice: true), first, second)
    }

    private func node(_ t: Texts, _ words: LessonEditingWords, _ first: String, _ second: String) -> Node {
        section(.class("editing-change")) {
            h3 { place }
            div(.class("editing-versions")) {
                version(first, before, words.before, t)
                version(second, after, words.after, t)
            }
        }
    }

    private func version(_ label: String, _ text: String?, _ words: [Node], _ t: Texts) -> Node {
        div(.class("editing-version")) {
            p(.class("editing-version-label")) { label }
            switch text {
            case nil: p(.class("editing-version-none")) { t("editing.change.none") }
            case "": p(.class("editing-version-none")) { t("editing.empty") }
            default: p(.class("editing-version-text")) { words }
            }
        }
    }
}
