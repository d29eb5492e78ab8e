import HTML
import Kernel
import WebPlatform

/// Says one thing: that a mail is under way, or that a link leads nowhere any more.
struct MessagePage: Page {
    static let name = "Accounts/message"
    let title: String
    let lead: String
    let text: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        p { text }
        p { a(.href(AccountsURL.signIn)) { t("signIn.title") } }
    }
}

/// What a link in a mail shows: one button, so that following the link alone changes nothing.
struct ConfirmPage: Page {
    static let name = "Accounts/confirm"
    let title: String
    let lead: String
    let facts: [Definition]
    let button: String
    let action: String
    let token: FormToken

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(lead)
        definitionList(facts)
        pageForm(PageForm(action: action, tokens: [token])) { submitButton(button) }
    }
}
