import HTML
import Kernel
import WebPlatform

/// Where the link of an invitation leads: to a seat, to signing in, or to a new account.
struct InvitationPage: Page {
    enum Who: Sendable {
        /// The person invited is signed in.
        case invited
        /// Somebody else is.
        case other(email: String)
        case nobody(signIn: String)
    }

    static let name = "Participation/invitation"
    let title: String
    let email: String
    let action: String
    let token: FormToken
    let who: Who
    var personName = ""
    var errors = FieldErrors()

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        errorSummary(title: t("form.faults"), faults: errors.faults)
        leadSentence(t("invitation.lead", ["email": email]))
        leadRemark { t("invitation.remark") }
        switch who {
        case .invited:
            pageForm(PageForm(action: action, tokens: [token])) {
                p(.id("seat")) { errors["seat"] ?? "" }
                submitButton(t("invitation.submit"))
            }
        case .other(let address):
            notice(Notice(.warning, word: t("invitation.other.word"), text: t("invitation.other", ["email": address])))
        case .nobody(let signIn):
            p { actionLink(PageLink(t("invitation.signIn"), href: signIn), style: .primary) }
            pageSection(title: t("invitation.account"), intro: t("invitation.account.intro"), id: "konto") {
                account(t)
            }
        }
    }

    private func account(_ t: Texts) -> Node {
        pageForm(PageForm(action: action, tokens: [token])) {
            textField(
                Field(name: "name", label: t("invitation.name"), error: errors["name"], isRequired: true),
                value: personName,
                width: .long,
                autocomplete: "name"
            )
            textField(
                Field(
                    name: "password",
                    label: t("invitation.password"),
                    hint: t("invitation.password.hint"),
                    error: errors["password"],
                    isRequired: true
                ),
                kind: .password,
                width: .long,
                autocomplete: "new-password"
            )
            submitButton(t("invitation.account.submit"))
        }
    }
}

/// The link leads nowhere any more.
struct InvitationEndedPage: Page {
    static let name = "Participation/invitationEnded"
    let title: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(t("invitation.ended.text"))
        p { t("invitation.ended.advice") }
    }
}
