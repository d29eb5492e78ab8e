import HTML
import Kernel
import Learning
import WebPlatform

/// The form around one part of a lesson: what is open, the fields, and the buttons that save.
struct LessonEditingSheetForm: Sendable {
    let part: LessonEditingPart
    let sheet: LessonSheet
    let action: String
    let token: FormToken
    /// The draft's version and the part's sign.
    let state: String
    /// The same when typing began, where the page comes back with what was typed.
    let begun: String
    /// What was too much to be saved.
    let errors: FieldErrors
    let faults: [LessonEditingFault]
    /// The entry that was added or moved just now.
    let opened: LessonField?

    static func draftWords(_ t: Texts) -> DraftWords {
        DraftWords(restored: t("exercise.draft.restored"), discard: t("exercise.draft.discard"))
    }

    /// What was too much, above everything else; nothing where nothing was refused.
    func refusals(_ t: Texts) -> Node { errorSummary(title: t("editing.refused"), faults: errors.faults) }

    /// What keeps the lesson from being released, each leading to its field.
    func open(_ t: Texts) -> Node {
        if faults.isEmpty { return .empty }
        return section(.class("editing-open"), .aria("labelledby", "offen-titel")) {
            h2(.id("offen-titel")) { t("editing.open.here") }
            ul {
                for fault in faults {
                    li {
                        a(
                            .href("#\(LessonEditingURL.anchor(fault.field))"),
                            .data("line", line(fault.field))
                        ) { fault.sentence }
                    }
                }
            }
        }
    }

    private func line(_ field: LessonField) -> String? {
        if case .text(let line) = field { return "\(line)" }
        return nil
    }

    func node(_ t: Texts, @NodeBuilder fields: () -> [Node]) -> Node {
        pageForm(PageForm(action: action, tokens: [token], draft: Self.draftWords(t), id: "bearbeiten")) {
            // Whoever presses Enter in a field wants to save, not to move the first entry.
            button(
                .class("editing-first"),
                .type("submit"),
                .name(LessonEditingForm.act),
                .value(LessonEditingAct.save.value),
                .tabindex("-1"),
                .aria("hidden", "true")
            ) { t("editing.save") }
            hiddenField(FormToken(name: LessonEditingForm.state, value: state))
            input(
                .type("hidden"),
                .name(LessonEditingForm.begun),
                .value(begun),
                .data("draft", ""),
                .data("editing-target", "begun")
            )
            fields()
            div(.class("editing-bar")) {
                submitButton(
                    t("editing.save"),
                    name: LessonEditingForm.act,
                    value: LessonEditingAct.save.value
                )
                submitButton(
                    t("editing.saveAndView"),
                    style: .secondary,
                    name: LessonEditingForm.act,
                    value: LessonEditingAct.view.value
                )
            }
        }
    }

    /// A field that stands once, with what is wrong with it above.
    func field(_ place: LessonField, @NodeBuilder control: () -> [Node]) -> Node {
        let own = faults.filter { $0.field == place }
        return div(.classes("editing-field", own.isEmpty ? nil : "is-open")) {
            for fault in own { p(.class("editing-fault")) { fault.sentence } }
            control()
        }
    }

    /// One source, exercise or question: a line that opens, with buttons that move it or take it away.
    ///
    /// - Parameters:
    ///   - words: what it says, in a line.
    ///   - sign: what stands for it in the text.
    func entry(
        _ place: LessonField,
        index: Int,
        of count: Int,
        title: String,
        words: String,
        mark sign: String,
        _ t: Texts,
        @NodeBuilder fields: () -> [Node]
    ) -> Node {
        let id = LessonEditingURL.anchor(place)
        let own = faults.filter { belongs($0.field, to: place) }
        let refused = errors[id]
        let isOpen = !own.isEmpty || refused != nil || opens(place)
        return div(.class("fold-row editing-entry"), .id(id), .tabindex("-1")) {
            details(.open(isOpen)) {
                summary {
                    div(.class("fold-name")) {
                        h3 {
                            words.isEmpty
                                ? t("editing.entry.empty", ["entry": title])
                                : t("editing.entry", ["entry": title, "words": words])
                        }
                        p(.class("fold-quiet")) {
                            t("editing.entry.mark") + " "
                            code { sign }
                        }
                    }
                    div(.class("fold-standing")) {
                        own.isEmpty ? nil : mark(Mark(.missing, t("editing.open.spoken", count: own.count)))
                    }
                }
                div(.class("editing-entry-body")) {
                    refused.map { sentence in p(.class("field-error")) { sentence } }
                    own.isEmpty
                        ? nil : ul(.class("editing-fault")) { for fault in own { li { fault.sentence } } }
                    fields()
                    buttons(index: index, of: count, title: title, t)
                }
            }
        }
    }

    private func buttons(index: Int, of count: Int, title: String, _ t: Texts) -> Node {
        div(.class("editing-entry-buttons")) {
            index > 0 ? actButton(t("editing.raise"), .raise(index), title, t) : nil
            index + 1 < count ? actButton(t("editing.lower"), .lower(index), title, t) : nil
            actButton(t("editing.remove"), .remove(index), title, t)
        }
    }

    /// Saves, and does what it says.
    func actButton(_ label: String, _ act: LessonEditingAct, _ title: String, _ t: Texts) -> Node {
        button(
            .class("action action-quiet"),
            .type("submit"),
            .name(LessonEditingForm.act),
            .value(act.value),
            .aria("label", t("editing.button.spoken", ["button": label, "entry": title]))
        ) { label }
    }

    func addButton(_ label: String) -> Node {
        actions {
            submitButton(
                label,
                style: .secondary,
                name: LessonEditingForm.act,
                value: LessonEditingAct.add.value
            )
        }
    }

    private func belongs(_ field: LessonField, to place: LessonField) -> Bool {
        if field == place { return true }
        if case .question(let question) = place, case .option(let own, _) = field { return own == question }
        return false
    }

    private func opens(_ place: LessonField) -> Bool { opened.map { belongs($0, to: place) } ?? false }
}
