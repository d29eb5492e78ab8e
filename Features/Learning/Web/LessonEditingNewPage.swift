import HTML
import Kernel
import WebPlatform

/// Begins a lesson that no file holds: what it is called, and its short name in the address.
struct LessonEditingNewPage: Page {
    static let name = "Learning/lessonEditingNew"
    static let nameField = "kurzname"
    let title: String
    let course: String
    let action: String
    let token: FormToken
    let lessonTitle: String
    let name: String
    let errors: FieldErrors
    var place: String { LessonEditingURL.lessons }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        errorSummary(title: t("fault.title"), faults: errors.faults)
        pageHead(kicker: course, title: title)
        leadRemark { t("editing.new.lead") }
        pageForm(PageForm(action: action, tokens: [token], draft: LessonEditingSheetForm.draftWords(t))) {
            textField(
                Field(
                    name: LessonEditingForm.title,
                    label: t("editing.field.title"),
                    error: errors[LessonEditingForm.title],
                    isRequired: true
                ),
                value: lessonTitle,
                width: .long
            )
            textField(
                Field(
                    name: Self.nameField,
                    label: t("editing.new.nameLabel"),
                    hint: t("editing.new.nameHint"),
                    error: errors[Self.nameField],
                    note: t("editing.optional")
                ),
                value: name,
                maxLength: 40
            )
            actions {
                submitButton(t("editing.new.begin"))
                actionLink(PageLink(t("editing.back"), href: LessonEditingURL.lessons), style: .quiet)
            }
        }
    }
}
