import Accounts
import AccountsStorage
import DatabasePlatform
import HTML
import Hummingbird
import Kernel
import MailPlatform
public import WebPlatform

/// Changing one's own mail address.
extension AccountsFeature {
    @Sendable func showEmail(_ call: Call<Person>) async throws -> Response { call.page(emailPage(call)) }

    @Sendable func changeEmail(_ call: Call<Person>) async throws -> Response {
        let (t, typed) = (call.texts, call.form["email"])
        var errors = FieldErrors()
        let email = EmailAddress(typed)
        if email == nil {
            errors.add(
                "email",
                typed.isEmpty ? t("register.email.missing") : t("register.email.invalid", ["value": typed])
            )
        }
        if email?.text == call.who.email { errors.add("email", t("email.same")) }
        if let page = try await refusal(of: call.form["present"], "present", &errors, call) { return page }
        if let email, errors.isEmpty {
            do {
                return try await change(to: email, call)
            } catch StorageError.uniqueViolation {
                errors.add("email", t("email.taken", ["value": email.text]))
            }
        }
        var page = emailPage(call)
        (page.email, page.errors) = (typed, errors)
        return call.page(page, status: .unprocessableContent)
    }

    private func change(to email: EmailAddress, _ call: Call<Person>) async throws -> Response {
        let t = call.texts
        guard signIn.sendsMail else {
            try await signIn.links.setEmail(email, of: call.who.id)
            return call.redirect(AccountsURL.security, notice: t("email.changed"))
        }
        if let page = try await wait(keys(.mail(to: email.text), call), call) { return page }
        let (address, name) = (signIn.address, call.who.name)
        let mails = AccountLinkStore.EmailMails(
            confirm: { token in
                MailMessage(
                    to: email.text,
                    name: name,
                    subject: t("mail.email.subject"),
                    [
                        .text(t("mail.greeting", ["name": name])), .text(t("mail.email.text")),
                        .link(label: t("mail.email.link"), address: address + AccountsURL.newEmail(token)),
                        .text(t("mail.ignore")),
                    ]
                )
            },
            known: knownMail(t),
            notice: newsMail(
                subject: t("mail.emailNotice.subject"),
                [t("mail.emailNotice.text", ["email": email.text])],
                t
            )
        )
        try await signIn.links.askForEmail(email, of: call.who.id, mails: mails)
        return call.redirect(AccountsURL.security, notice: t("email.asked", ["email": email.text]))
    }

    private func emailPage(_ call: Call<Person>) -> EmailPage {
        EmailPage(
            title: call.texts("email.title"),
            token: call.formToken,
            present: call.who.email,
            sendsMail: signIn.sendsMail
        )
    }

    @Sendable func showNewEmail(_ call: Call<Visitor>) async throws -> Response {
        let (t, token) = (call.texts, try call.parameter("token"))
        guard let link = try await signIn.links.findEmail(token) else { return linkEnded(call) }
        let page = ConfirmPage(
            title: t("email.confirm.title"),
            lead: t("email.confirm.lead"),
            facts: [Definition(t("register.name"), link.name), Definition(t("email.new"), link.email)],
            button: t("email.confirm.submit"),
            action: AccountsURL.newEmail(token),
            token: call.formToken
        )
        return call.page(page)
    }

    @Sendable func confirmEmail(_ call: Call<Visitor>) async throws -> Response {
        guard try await signIn.links.confirmEmail(try call.parameter("token")) else { return linkEnded(call) }
        let target = call.visitor.person == nil ? AccountsURL.signIn : AccountsURL.security
        return call.redirect(target, notice: call.texts("email.confirmed"))
    }

    /// Adds a sentence when this is not the person's password. Guesses are counted here as well as at the door: a
    /// browser left open is no place to try passwords. A page when there were too many.
    func refusal(
        of password: String,
        _ field: String,
        _ errors: inout FieldErrors,
        _ call: Call<Person>
    ) async throws -> Response? {
        switch try await confirm(password, call) {
        case .right: return nil
        case .wait(let seconds): return waiting(seconds, call)
        case .wrong:
            errors.add(field, call.texts("password.present.wrong"))
            return nil
        }
    }

    /// Whether it is the password of whoever is signed in; for other features, too.
    public func confirm(_ password: String, _ call: Call<Person>) async throws -> PasswordVerdict {
        let keys = keys(.password(email: "person \(call.who.id)", device: nil), call)
        if let seconds = try await signIn.throttle.attempt(keys) { return .wait(seconds: seconds) }
        guard try await isRight(password, accounts.passwordHash(of: call.who.id)) else { return .wrong }
        try await signIn.throttle.succeeded(keys)
        return .right
    }
}
