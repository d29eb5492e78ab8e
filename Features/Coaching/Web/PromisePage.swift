import Coaching
import HTML
import Kernel
import WebPlatform

/// A promise to note or to change.
struct PromisePage: Page {
    static let name = "Coaching/promise"
    let title: String
    let firm: String
    let token: FormToken
    let id: CoachingCaseID
    let action: String
    /// Nil for a new promise.
    let removal: PostAction?
    var form: PromiseForm
    var errors = FieldErrors()

    var place: String { CoachingURL.cases }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(kicker: firm, title: title)
        errorSummary(title: t("case.faults"), faults: errors.faults)
        let tokens = [
            token, FormToken(name: "id", value: form.id), FormToken(name: "version", value: "\(form.version)"),
        ]
        pageForm(PageForm(action: action, tokens: tokens, warnsWhenLeaving: true)) {
            radioCards(
                Field(name: "side", label: t("promise.side"), error: errors["side"], isRequired: true),
                choices: CasePromise.Side.allCases.map { Choice($0.label(t), value: $0.rawValue) },
                selected: form.side
            )
            textField(
                Field(name: "text", label: t("promise.text"), error: errors["text"], isRequired: true),
                value: form.text,
                width: .long
            )
            dateField(
                Field(name: "due", label: t("promise.due"), hint: t("promise.due.hint"), error: errors["due"]),
                value: form.due
            )
            actions {
                submitButton(t("promise.save"))
                actionLink(PageLink(t("case.cancel"), href: CoachingURL.case(id)), style: .quiet)
            }
        }
        removal.map { removal in
            disclosedConfirmation(label: t("promise.remove"), sentence: t("promise.remove.sentence"), confirm: removal)
        }
    }
}
