import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// A new password for whoever has forgotten the old one.
extension AccountsFeature {
    @Sendable func showForgotten(_ call: Call<Visitor>) async throws -> Response {
        call.page(forgottenPage(call))
    }

    private func forgottenPage(_ call: Call<Visitor>) -> ForgottenPage {
        ForgottenPage(title: call.texts("forgotten.title"), token: call.formToken, sendsMail: signIn.sendsMail)
    }

    /// The same answer for every address, whether somebody has it or not.
    @Sendable func askForPassword(_ call: Call<Visitor>) async throws -> Response {
        guard signIn.sendsMail else { return call.redirect(AccountsURL.forgotten) }
        let typed = call.form["email"]
        guard let email = EmailAddress(typed) else {
            var page = forgottenPage(call)
            page.email = typed
            page.errors.add(
                "email",
                typed.isEmpty
                    ? call.texts("register.email.missing") : call.texts("register.email.invalid", ["value": typed])
            )
            return call.page(page, status: .unprocessableContent)
        }
        if let page = try await wait(keys(.mail(to: email.text), call), call) { return page }
        try await signIn.links.askForPassword(email, mail: passwordLinkMail(call.texts))
        return call.redirect(AccountsURL.mailSent)
    }

    @Sendable func showNewPassword(_ call: Call<Visitor>) async throws -> Response {
        let token = try call.parameter("token")
        guard let link = try await signIn.links.findPassword(token) else { return linkEnded(call) }
        return call.page(newPasswordPage(link, token, call))
    }

    @Sendable func setNewPassword(_ call: Call<Visitor>) async throws -> Response {
        let token = try call.parameter("token")
        let (t, fresh) = (call.texts, call.form["password"])
        guard let link = try await signIn.links.findPassword(token) else { return linkEnded(call) }
        do throws(PasswordRule.Fault) {
            try PasswordRule.check(fresh, email: link.email, firm: "")
        } catch {
            var page = newPasswordPage(link, token, call)
            page.errors.add("password", error.sentence(t))
            return call.page(page, status: .unprocessableContent)
        }
        let mail = newsMail(subject: t("mail.changed.subject"), [t("mail.changed.text")], t)
        let person = try await signIn.links.setPassword(
            try await hash(fresh),
            by: token,
            mail: signIn.sendsMail ? mail : nil
        )
        guard person != nil else { return linkEnded(call) }
        return call.redirect(AccountsURL.signIn, notice: t("newPassword.done"))
    }

    private func newPasswordPage(
        _ link: AccountLinkStore.Link,
        _ token: String,
        _ call: Call<Visitor>
    ) -> NewPasswordPage {
        NewPasswordPage(
            title: call.texts("newPassword.title"),
            token: call.formToken,
            action: AccountsURL.newPassword(token),
            email: link.email
        )
    }
}
