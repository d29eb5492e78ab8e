import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// A question to ask or to change.
struct QuestionFormPage: Page {
    static let name = "RegionalNetwork/questionForm"
    let title: String
    let action: String
    let back: String
    let submit: String
    let token: FormToken
    let unnamed: ExchangeAuthor
    /// Whether mails leave the house.
    let sendsMail: Bool
    var form: QuestionForm
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("questions.form.lead"))
        errorSummary(title: t("form.faults"), faults: errors.faults)
        let hidden = [
            token, FormToken(name: "id", value: form.id.text), FormToken(name: "version", value: "\(form.version)"),
        ]
        pageForm(PageForm(action: action, tokens: hidden, warnsWhenLeaving: true)) {
            selectField(
                field("theme", t("offers.theme")),
                choices: OfferChoices.themes(t),
                selected: form.theme,
                prompt: t("questions.theme.choose")
            )
            textField(
                field("title", t("questions.short"), hint: t("questions.short.hint")),
                value: form.title,
                width: .long
            )
            textAreaField(
                field("text", t("questions.text"), hint: t("questions.text.hint")),
                value: form.text,
                lines: 8
            )
            radioCards(
                field("signature", t("questions.signature")),
                choices: ExchangeSignature.choices(t, unnamed: unnamed),
                selected: form.signature
            )
            if sendsMail {
                checkboxField(
                    Field(name: "notifies", label: t("questions.notifies"), hint: t("questions.notifies.hint")),
                    isChecked: form.notifies
                )
            }
            actions {
                submitButton(submit)
                actionLink(PageLink(t("cancel"), href: back), style: .quiet)
            }
        }
    }

    private func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
        Field(name: name, label: label, hint: hint, error: errors[name], isRequired: true)
    }
}
