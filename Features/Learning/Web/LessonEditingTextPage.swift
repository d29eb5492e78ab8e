import HTML
import Kernel
import Learning
import WebPlatform

/// The text of a lesson: a large field, how it will look beside it, and the marks it may hold.
struct LessonEditingTextPage: Page {
    static let name = "Learning/lessonEditingText"
    let title: String
    let head: LessonEditingHead
    let form: LessonEditingSheetForm
    let probe: LessonEditingProbe
    /// Answers how a text looks that is not saved yet.
    let probeAddress: String
    let marks: LessonEditingMarks
    var place: String { LessonEditingURL.lessons }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        form.refusals(t)
        head.node(t)
        div(
            .class("editing-desk"),
            .data("controller", "Learning/editing"),
            .data("editing-probe-value", probeAddress),
            .data("editing-token-name-value", form.token.name),
            .data("editing-token-value", form.token.value),
            .data("editing-live-value", t("editing.probe.live")),
            .data("editing-failed-value", t("editing.probe.failed"))
        ) {
            div(.data("editing-target", "faults")) { probe.faults(t) }
            div(.class("editing-sheet")) {
                form.node(t) {
                    textAreaField(
                        Field(
                            name: LessonEditingForm.text,
                            label: t("editing.field.text"),
                            hint: t("editing.hint.text"),
                            error: form.errors[LessonEditingForm.text]
                        ),
                        value: form.sheet.text,
                        lines: 30
                    )
                }
            }
            div(.class("editing-beside")) {
                details(.class("editing-panel"), .name("daneben"), .open()) {
                    summary { t("editing.probe.title") }
                    p(
                        .class("fold-quiet editing-probe-state"),
                        .aria("live", "polite"),
                        .data("editing-target", "state")
                    ) {
                        t("editing.probe.saved")
                    }
                    div(
                        .class("editing-probe"),
                        .data("editing-target", "probe"),
                        .tabindex("0"),
                        .role("region"),
                        .aria("label", t("editing.probe.title"))
                    ) { probe.nodes(t) }
                }
                details(.class("editing-panel"), .name("daneben")) {
                    summary { t("editing.marks.title") }
                    marks.node(t)
                }
            }
        }
    }
}
