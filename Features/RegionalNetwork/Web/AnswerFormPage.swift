import HTML
import Kernel
import RegionalNetwork
import WebPlatform

/// The own answer to change.
struct AnswerFormPage: Page {
    static let name = "RegionalNetwork/answerForm"
    let title: String
    let action: String
    let back: String
    let token: FormToken
    let unnamed: ExchangeAuthor
    let mayBeExpert: Bool
    var form: AnswerForm
    var errors = FieldErrors()

    var place: String { RegionalNetworkURL.directory }

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        let version = FormToken(name: "version", value: "\(form.version)")
        pageForm(PageForm(action: action, tokens: [token, version], warnsWhenLeaving: true)) {
            form.fields(errors, unnamed: unnamed, mayBeExpert: mayBeExpert, t)
            actions {
                submitButton(t("offers.save"))
                actionLink(PageLink(t("cancel"), href: back), style: .quiet)
            }
        }
    }
}
