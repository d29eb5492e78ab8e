import Accounts
import AccountsStorage
import DatabasePlatform
import HTML
import Hummingbird
import Kernel
import WebPlatform

extension AccountsFeature {
    @Sendable func showRegisterAlone(_ call: Call<Visitor>) async throws -> Response {
        call.page(RegisterAlonePage(title: call.texts("register.alone.title"), token: call.formToken))
    }

    @Sendable func registerAlone(_ call: Call<Visitor>) async throws -> Response {
        let (t, form) = (call.texts, RegisterForm(call.form))
        var (valid, errors) = form.validated(asksForFirm: false, t)
        if let valid {
            if signIn.sendsMail { return try await askForConfirmation(valid, firm: nil, call) }
            let keys = [machineKey(call)]
            if let page = try await wait(keys, call) { return page }
            do {
                let person = try await accounts.register(try await newcomer(valid))
                try await signIn.throttle.succeeded(keys)
                let notice = t("register.alone.done")
                return try await arrive(person, nil, call, to: AccountsURL.account, notice: notice)
            } catch StorageError.uniqueViolation {
                errors.add("email", t("register.email.taken", ["value": valid.email.text]))
            }
        }
        let page = RegisterAlonePage(
            title: t("register.alone.title"),
            token: call.formToken,
            personName: form.name,
            email: form.email,
            errors: errors
        )
        return call.page(page, status: .unprocessableContent)
    }
}
