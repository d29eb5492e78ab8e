import HTML
import Kernel
import Learning
import WebPlatform

/// Where the facts of a lesson come from; the text leads to them by their numbers.
struct LessonEditingSourcesPage: Page {
    static let name = "Learning/lessonEditingSources"
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
                let sources = form.sheet.sources
                hiddenField(FormToken(name: LessonEditingForm.count, value: "\(sources.count)"))
                section(.class("editing-entries"), .id("quellen"), .tabindex("-1")) {
                    h2 { t("editing.part.sources") }
                    p(.class("section-intro")) { t("editing.sources.lead") }
                    for (index, source) in sources.enumerated() { entry(source, index, sources.count, t) }
                    form.addButton(t("editing.sources.add"))
                }
            }
        }
    }

    private func entry(_ source: LessonSheet.Source, _ index: Int, _ count: Int, _ t: Texts) -> Node {
        func field(_ name: String, _ label: String, _ hint: String? = nil, isOptional: Bool = false) -> Field {
            Field(
                name: LessonEditingForm.source(index, name),
                label: label,
                hint: hint,
                note: isOptional ? t("editing.optional") : nil
            )
        }
        return form.entry(
            .source(index),
            index: index,
            of: count,
            title: t("editing.source", ["number": "\(index + 1)"]),
            words: [source.publisher, source.title].filter { !$0.isEmpty }.joined(separator: ": "),
            mark: "[\(index + 1)](quelle:\(index + 1))",
            t
        ) {
            textField(field("titel", t("editing.field.title")), value: source.title, width: .long)
            textField(field("herausgeber", t("editing.field.publisher")), value: source.publisher, width: .long)
            fieldRow {
                numberField(
                    field("jahr", t("editing.field.year"), isOptional: true),
                    value: source.year,
                    isWhole: true
                )
                dateField(field("gelesen", t("editing.field.seen")), value: source.seen)
            }
            textField(
                field("adresse", t("editing.field.url"), t("editing.hint.url"), isOptional: true),
                value: source.url,
                kind: .url,
                width: .long
            )
            radioCards(
                field("art", t("editing.field.quality")),
                choices: [
                    Choice(
                        t("editing.quality.official"),
                        value: ContentSource.Quality.official.rawValue,
                        detail: t("editing.quality.officialDetail")
                    ),
                    Choice(
                        t("editing.quality.secondary"),
                        value: ContentSource.Quality.secondary.rawValue,
                        detail: t("editing.quality.secondaryDetail")
                    ),
                ],
                selected: source.quality.isEmpty ? nil : source.quality
            )
        }
    }
}
