import HTML
import Kernel
import WebPlatform

/// Too many attempts: when the next one is looked at.
struct ThrottledPage: Page {
    static let name = "Accounts/throttled"
    let title: String
    let sentence: String

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title)
        leadSentence(sentence)
        p { t("throttle.why") }
        p { a(.href(AccountsURL.signIn)) { t("signIn.title") } }
    }
}
