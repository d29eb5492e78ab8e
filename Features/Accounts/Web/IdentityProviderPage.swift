import HTML
import Kernel
import WebPlatform

struct IdentityProviderPage: Page {
    static let name = "Accounts/identityProvider"
    let title: String
    let token: FormToken
    /// What has to be typed in at the provider.
    let redirect: String
    let isThere: Bool
    var issuer = ""
    var clientID = ""
    var domains = ""
    var joins = false
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(t("identity.lead"))
        definitionList([Definition(t("identity.redirect"), code(.class("join-link")) { redirect })])
        pageForm(PageForm(action: AccountsURL.identityProvider, tokens: [token])) {
            field("issuer", t("identity.issuer"), t("identity.issuer.hint"), issuer)
            field("client", t("identity.client"), nil, clientID)
            textField(
                Field(
                    name: "secret",
                    label: t("identity.secret"),
                    hint: isThere ? t("identity.secret.kept") : nil,
                    error: errors["secret"],
                    isRequired: !isThere
                ),
                kind: .password,
                width: .long,
                autocomplete: "off"
            )
            field("domains", t("identity.domains"), t("identity.domains.hint"), domains)
            checkboxField(
                Field(name: "joins", label: t("identity.joins"), hint: t("identity.joins.hint")),
                isChecked: joins
            )
            submitButton(t("identity.submit"))
        }
        if isThere {
            disclosedConfirmation(
                label: t("team.remove"),
                sentence: t("identity.remove.sentence"),
                confirm: PostAction(
                    t("identity.remove"),
                    action: AccountsURL.identityProvider + "?_method=DELETE",
                    tokens: [token],
                    style: .destructive
                )
            )
        }
    }

    private func field(_ name: String, _ label: String, _ hint: String?, _ value: String) -> Node {
        textField(
            Field(name: name, label: label, hint: hint, error: errors[name], isRequired: true),
            value: value,
            width: .long
        )
    }
}
