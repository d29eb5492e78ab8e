import HTML
import Kernel
import WebPlatform

/// Asks for the mail address whose domain leads to a firm's identity provider, and offers those found.
struct IdentityDoorPage: Page {
    static let name = "Accounts/identityDoor"
    let title: String
    let token: FormToken
    var email = ""
    /// Whose provider was asked for by its address; empty where a mail address is asked for first.
    var firm = ""
    var doors: [PageLink] = []
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.errors"), faults: errors.faults)
        leadSentence(firm.isEmpty ? t("identity.door.lead") : t("identity.door.named", ["firm": firm]))
        if doors.isEmpty {
            pageForm(PageForm(action: AccountsURL.identityDoor, tokens: [token])) {
                textField(
                    Field(name: "email", label: t("register.email"), error: errors["email"], isRequired: true),
                    value: email,
                    kind: .email,
                    width: .long,
                    autocomplete: "username"
                )
                submitButton(t("identity.door.submit"))
            }
        } else {
            ul(.class("join-links")) { for door in doors { li { actionLink(door, style: .primary) } } }
        }
        p { a(.href(AccountsURL.signIn)) { t("signIn.title") } }
    }
}

/// Asks somebody who is signed in whether the firm's provider may sign them in from now on.
struct IdentityConsentPage: Page {
    static let name = "Accounts/identityConsent"
    let title: String
    let lead: String
    let tokens: [FormToken]

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        p { t("identity.consent.meaning") }
        pageForm(PageForm(action: AccountsURL.identityConsent, tokens: tokens)) {
            submitButton(t("identity.consent.submit"))
        }
        p { a(.href(AccountsURL.security)) { t("identity.consent.no") } }
    }
}

/// The account is there, but not linked yet.
struct IdentityLinkPage: Page {
    static let name = "Accounts/identityLink"
    let title: String
    let lead: String
    /// Leads to the password and back to the provider.
    let signIn: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        p { t("identity.link.why") }
        actionLink(PageLink(t("signIn.title"), href: signIn), style: .primary)
    }
}
