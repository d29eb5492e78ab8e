import HTML
import Kernel
import Learning
import WebPlatform

/// After an upgrade that brought another file: what only the file changed, what only we did, and what both did – there
/// somebody chooses.
struct LessonEditingComparisonPage: Page {
    struct Conflict: Sendable {
        let id: String
        let place: String
        let base: String?
        let files: String?
        let ours: String?
        let chosen: LessonComparison.Choice?
    }

    static let name = "Learning/lessonEditingComparison"
    static let top = "abgleich"
    let title: String
    let head: LessonEditingHead
    /// False where the file is still the one we began with.
    let isNeeded: Bool
    /// „Unsere Fassung 2“
    let ourName: String
    let errors: FieldErrors
    let conflicts: [Conflict]
    let taken: [LessonEditingChange]
    let kept: [LessonEditingChange]
    let alike: [LessonEditingChange]
    let action: String
    let tokens: [FormToken]
    let back: PageLink
    var place: String { LessonEditingURL.lessons }

    /// The name of the choice's field.
    static func field(_ id: String) -> String { "wahl-" + id.replacing(":", with: "-").replacing("~", with: "-") }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        errorSummary(title: t("fault.title"), faults: errors.faults)
        head.node(t)
        section(.class("editing-compare"), .id(Self.top), .tabindex("-1")) {
            h2 { t("editing.compare") }
            isNeeded ? p(.class("section-intro")) { t("editing.compare.lead") } : p { t("editing.compare.nothing") }
            if !isNeeded { actions { actionLink(back, style: .quiet) } }
        }
        if isNeeded { mergeForm(t) }
    }

    private func mergeForm(_ t: Texts) -> Node {
        pageForm(PageForm(action: action, tokens: tokens, draft: LessonEditingSheetForm.draftWords(t))) {
            if !conflicts.isEmpty {
                section(.class("page-section")) {
                    h2 { t("editing.compare.both", count: conflicts.count) }
                    p(.class("section-intro")) { t("editing.compare.bothLead") }
                    for (index, conflict) in conflicts.enumerated() { conflictNode(conflict, index + 1, t) }
                }
            }
            group(t("editing.compare.files", count: taken.count), t("editing.compare.filesLead"), taken, t)
            group(t("editing.compare.ours", count: kept.count), t("editing.compare.oursLead"), kept, t)
            group(t("editing.compare.same", count: alike.count), t("editing.compare.sameLead"), alike, t)
            div(.class("editing-bar")) {
                submitButton(t("editing.compare.merge"))
                actionLink(back, style: .quiet)
            }
        }
    }

    private func group(_ title: String, _ lead: String, _ changes: [LessonEditingChange], _ t: Texts) -> Node {
        if changes.isEmpty { return .empty }
        return section(.class("page-section")) {
            h2 { title }
            p(.class("section-intro")) { lead }
            div(.class("editing-changes")) { for change in changes { change.node(t) } }
        }
    }

    private func conflictNode(_ conflict: Conflict, _ number: Int, _ t: Texts) -> Node {
        let name = Self.field(conflict.id)
        let words = LessonEditingWords(conflict.files ?? "", conflict.ours ?? "", isChoice: true)
        let error = errors[name]
        return fieldset(
            .classes("field editing-conflict", error == nil ? nil : "field-invalid"),
            .id(name),
            .tabindex("-1"),
            .aria("describedby", error == nil ? nil : "\(name)-error")
        ) {
            legend { t("editing.compare.conflict", ["number": "\(number)", "place": conflict.place]) }
            error.map { sentence in p(.class("field-error"), .id("\(name)-error")) { sentence } }
            div(.class("editing-versions")) {
                choice(name, .files, t("editing.compare.theirName"), conflict.files, words.before, conflict, t)
                choice(name, .ours, ourName, conflict.ours, words.after, conflict, t)
            }
            details {
                summary { t("editing.compare.base") }
                p(.class("editing-version-text")) { conflict.base ?? t("editing.change.none") }
            }
        }
    }

    private func choice(
        _ name: String,
        _ choice: LessonComparison.Choice,
        _ label: String,
        _ text: String?,
        _ words: [Node],
        _ conflict: Conflict,
        _ t: Texts
    ) -> Node {
        let id = "\(name)-\(choice.rawValue)"
        return div(.class("editing-version editing-choice")) {
            p(.class("editing-choice-name")) {
                input(
                    .type("radio"),
                    .id(id),
                    .name(name),
                    .value(choice.rawValue),
                    .checked(conflict.chosen == choice),
                    .aria("describedby", "\(id)-text")
                )
                HTML.label(.for(id)) { label }
            }
            p(.class(text == nil ? "editing-version-none" : "editing-version-text"), .id("\(id)-text")) {
                text == nil ? [Node.text(t("editing.change.none"))] : words
            }
        }
    }
}
