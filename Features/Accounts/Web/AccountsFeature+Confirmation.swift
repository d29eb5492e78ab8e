import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import WebPlatform

/// Confirming a sign-up by the link in the mail.
///
/// Anybody may sign up with a foreign address and a password of their own. Its owner, pressing the button in the mail,
/// would then have an account that the other can enter. So elsewhere than in the browser of the sign-up its password
/// is asked for.
extension AccountsFeature {
    /// Only shows a button: programs that look at links in mails must not use them up.
    @Sendable func showConfirmation(_ call: Call<Visitor>) async throws -> Response {
        let token = try call.parameter("token")
        guard let waiting = try await signIn.registrations.find(token) else { return linkEnded(call) }
        return call.page(confirmationPage(waiting, token, call))
    }

    @Sendable func confirm(_ call: Call<Visitor>) async throws -> Response {
        let (t, token) = (call.texts, try call.parameter("token"))
        guard let waiting = try await signIn.registrations.find(token) else { return linkEnded(call) }
        if asksForPassword(waiting, call) {
            let keys = keys(.confirmation(token), call)
            if let page = try await wait(keys, call) { return page }
            guard try await isRight(call.form["password"], waiting.passwordHash) else {
                var page = confirmationPage(waiting, token, call)
                page.errors.add("password", t("register.confirm.wrong"))
                return call.page(page, status: .unprocessableContent)
            }
            try await signIn.throttle.succeeded(keys)
        }
        guard let founded = try await signIn.registrations.confirm(token) else { return linkEnded(call) }
        if founded.visit != call.visitor.visit { try await onSignIn(founded.person, founded.visit) }
        guard let firm = founded.firm else {
            let notice = t("register.alone.done")
            return try await arrive(founded.person, nil, call, to: AccountsURL.account, notice: notice)
        }
        if founded.visit != call.visitor.visit { try await onArrival(firm, founded.visit) }
        return try await arrive(founded.person, firm, call, to: "/", notice: t("register.done"))
    }

    private func asksForPassword(_ waiting: RegistrationStore.Waiting, _ call: Call<Visitor>) -> Bool {
        waiting.visit.isEmpty || waiting.visit != call.visitor.visit
    }

    private func confirmationPage(
        _ waiting: RegistrationStore.Waiting,
        _ token: String,
        _ call: Call<Visitor>
    ) -> ConfirmationPage {
        let t = call.texts
        return ConfirmationPage(
            title: waiting.firm == nil ? t("register.alone.title") : t("register.title"),
            firm: waiting.firm,
            personName: waiting.name,
            email: waiting.email,
            action: AccountsURL.confirmation(token),
            token: call.formToken,
            asksForPassword: asksForPassword(waiting, call)
        )
    }
}
