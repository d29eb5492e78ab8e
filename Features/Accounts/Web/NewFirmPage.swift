import HTML
import Kernel
import WebPlatform

/// A further firm of somebody who is known already.
struct NewFirmPage: Page {
    static let name = "Accounts/newFirm"
    let title: String
    let token: FormToken
    var firm = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("newFirm.lead"))
        pageForm(PageForm(action: AccountsURL.newFirm, tokens: [token])) {
            textField(
                Field(
                    name: "firm",
                    label: t("register.firm"),
                    hint: t("register.firm.hint"),
                    error: errors["firm"],
                    isRequired: true
                ),
                value: firm,
                width: .long,
                autocomplete: "organization"
            )
            submitButton(t("register.submit"))
        }
    }
}
