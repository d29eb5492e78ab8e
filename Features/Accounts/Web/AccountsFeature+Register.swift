import Accounts
import AccountsStorage
import DatabasePlatform
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Signing up. With a mail server the answer is the same for every address, and the mail tells the rest.
extension AccountsFeature {
    @Sendable func showRegister(_ call: Call<Visitor>) async throws -> Response {
        call.page(RegisterPage(title: call.texts("register.title"), token: call.formToken))
    }

    @Sendable func register(_ call: Call<Visitor>) async throws -> Response {
        let form = RegisterForm(call.form)
        var (valid, errors) = form.validated(call.texts)
        if let valid {
            if signIn.sendsMail { return try await askForConfirmation(valid, firm: valid.firm, call) }
            // Without mails a known address is told apart from a free one: counted, so that a list is not gone through.
            let keys = [machineKey(call)]
            if let page = try await wait(keys, call) { return page }
            do {
                let (person, firm) = try await accounts.found(firm: valid.firm, by: try await newcomer(valid))
                try await signIn.throttle.succeeded(keys)
                return try await arrive(person, firm, call, to: "/", notice: call.texts("register.done"))
            } catch StorageError.uniqueViolation {
                errors.add("email", call.texts("register.email.taken", ["value": valid.email.text]))
            }
        }
        let page = RegisterPage(
            title: call.texts("register.title"),
            token: call.formToken,
            firm: form.firm,
            personName: form.name,
            email: form.email,
            errors: errors
        )
        return call.page(page, status: .unprocessableContent)
    }

    func newcomer(_ form: RegisterForm.Valid) async throws -> AccountStore.NewPerson {
        AccountStore.NewPerson(name: form.name, email: form.email, passwordHash: try await hash(form.password))
    }

    /// - Parameter firm: nil for somebody who signs up without one.
    func askForConfirmation(
        _ form: RegisterForm.Valid,
        firm: String?,
        _ call: Call<Visitor>
    ) async throws -> Response {
        if let page = try await wait(keys(.mail(to: form.email.text), call), call) { return page }
        try await signIn.registrations.begin(
            firm: firm,
            by: try await newcomer(form),
            visit: call.visitor.visit,
            confirm: confirmationMail(form, firm: firm, call.texts),
            known: knownMail(call.texts)
        )
        return call.redirect(AccountsURL.mailSent)
    }

    @Sendable func showMailSent(_ call: Call<Visitor>) async throws -> Response {
        let t = call.texts
        return call.page(MessagePage(title: t("mailSent.title"), lead: t("mailSent.lead"), text: t("mailSent.advice")))
    }

    func linkEnded<Who>(_ call: Call<Who>) -> Response {
        let t = call.texts
        let page = MessagePage(title: t("link.ended.title"), lead: t("link.ended.text"), text: t("link.ended.advice"))
        return call.page(page, status: .notFound)
    }
}
