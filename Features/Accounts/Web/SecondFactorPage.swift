import HTML
import Kernel
import WebPlatform

/// What can be done once a second factor counts; either takes the password and a code.
struct SecondFactorPage: Page {
    static let name = "Accounts/secondFactor"
    let title: String
    let token: FormToken
    let codesLeft: Int
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("factor.isOn"))
        p { t("recovery.left", count: codesLeft) }
        pageForm(PageForm(action: AccountsURL.recoveryCodes, tokens: [token])) {
            textField(
                Field(name: "present", label: t("password.present"), error: errors["present"], isRequired: true),
                kind: .password,
                width: .long,
                autocomplete: "current-password"
            )
            codeField(label: t("code.label"), hint: t("code.hint"), error: errors["code"])
            actions {
                submitButton(t("recovery.renew"), style: .secondary)
                submitButton(
                    t("factor.end"),
                    style: .destructive,
                    formAction: AccountsURL.secondFactor + "?_method=DELETE"
                )
            }
        }
        p { a(.href(AccountsURL.security)) { t("security.title") } }
    }
}

/// Shown once: the codes to write down or print.
struct RecoveryCodesPage: Page {
    static let name = "Accounts/recoveryCodes"
    let title: String
    let lead: String
    let codes: [String]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        p { t("recovery.keep") }
        ul(.class("recovery-codes")) { for code in codes { li { HTML.code { code } } } }
        p { a(.href(AccountsURL.security)) { t("security.title") } }
    }
}
