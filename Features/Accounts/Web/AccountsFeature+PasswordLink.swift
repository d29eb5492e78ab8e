import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// A password for whoever has come by an identity provider and has none, or does not know it. The link goes to the
/// person's mailbox: neither the session nor the provider is enough to set one.
extension AccountsFeature {
    @Sendable func showPasswordLink(_ call: Call<Person>) async throws -> Response {
        let page = PasswordLinkPage(
            title: call.texts("passwordLink.title"),
            token: call.formToken,
            email: call.who.email,
            sendsMail: signIn.sendsMail
        )
        return call.page(page)
    }

    @Sendable func sendPasswordLink(_ call: Call<Person>) async throws -> Response {
        guard signIn.sendsMail, let email = EmailAddress(call.who.email) else {
            return call.redirect(AccountsURL.passwordLink)
        }
        if let page = try await wait(keys(.mail(to: email.text), call), call) { return page }
        try await signIn.links.askForPassword(email, mail: passwordLinkMail(call.texts))
        return call.redirect(AccountsURL.account, notice: call.texts("passwordLink.sent", ["email": email.text]))
    }

    /// Nil for whoever signed in by themselves.
    func confinement<Who>(_ call: Call<Who>) -> ConfinementPart? {
        guard call.visitor.confinedTo != nil, let member = call.visitor.member else { return nil }
        return ConfinementPart(firm: member.firmName)
    }
}
