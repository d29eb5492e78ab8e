import HTML
import Kernel
import WebPlatform

/// Who one is here, what one does in the hub, and the firm one works for with its team.
struct AccountPage: Page {
    static let name = "Accounts/account"
    let title: String
    let token: FormToken
    let person: String
    let email: String
    /// What one does in the hub itself, such as „Coach“.
    let offices: [String]
    /// Nil while one works for no firm.
    let firm: AccountFirmPart?
    /// Only for whoever has come by the firm's identity provider.
    var confinement: ConfinementPart?

    @NodeBuilder func body(_ t: Texts) -> [Node] {
        pageHead(title: title) {
            actionLink(PageLink(t("password.title"), href: AccountsURL.password), style: .secondary)
            actionLink(PageLink(t("security.title"), href: AccountsURL.security), style: .secondary)
        }
        errorSummary(title: t("form.errors"), faults: firm?.errors.faults ?? [])
        confinement?.nodes(t) ?? []
        if firm == nil {
            leadSentence(t("account.firm.none"))
            p { t("account.firm.none.advice") }
        }
        definitionList(
            [Definition(t("account.person"), person), Definition(t("register.email"), email)]
                + (offices.isEmpty
                    ? [] : [Definition(t("account.offices"), offices.joined(separator: ", "))])
                + (firm?.definitions(t) ?? [])
        )
        firm?.nodes(token, t) ?? []
        pageSection(title: t("account.more"), id: "mehr") {
            ul {
                li { a(.href(AccountsURL.firms)) { t("firms.title") } }
                li { a(.href(AccountsURL.newFirm)) { firm == nil ? t("register.title") : t("newFirm.title") } }
                if firm?.isOwner == true {
                    li { a(.href(AccountsURL.grants)) { t("grants.title") } }
                    li { a(.href(AccountsURL.identityProvider)) { t("identity.title") } }
                    li { a(.href(AccountsURL.interface)) { t("account.interface") } }
                    li { a(.href("/beteiligung/lerndaten")) { t("account.learningData") } }
                    li { a(.href("/datenschutz/protokoll")) { t("account.log") } }
                    li { a(.href("/datenschutz/vertrag")) { t("account.contract") } }
                    li { a(.href("/datenschutz/betrieb/loeschung")) { t("account.deleteFirm") } }
                }
                if let firm { li { a(.href(AccountsURL.leaving)) { t("leaving.link", ["firm": firm.name]) } } }
                li { a(.href("/datenschutz/meine-daten")) { t("account.ownData") } }
            }
        }
    }
}
