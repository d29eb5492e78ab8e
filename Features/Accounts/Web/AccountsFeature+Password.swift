import Accounts
import AccountsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import WebPlatform

extension AccountsFeature {
    @Sendable func showPassword(_ call: Call<Person>) async throws -> Response { call.page(passwordPage(call)) }

    @Sendable func changePassword(_ call: Call<Person>) async throws -> Response {
        let (t, fresh) = (call.texts, call.form["password"])
        var errors = FieldErrors()
        if let page = try await refusal(of: call.form["present"], "present", &errors, call) { return page }
        do throws(PasswordRule.Fault) {
            try PasswordRule.check(fresh, email: call.who.email, firm: call.visitor.member?.firmName ?? "")
        } catch {
            errors.add("password", error.sentence(t))
        }
        guard errors.isEmpty else { return call.page(passwordPage(call, errors), status: .unprocessableContent) }
        let token = call.request.cookies[CookieName.session]?.value ?? ""
        try await accounts.setPassword(try await hash(fresh), of: call.who.id, keeping: token)
        return call.redirect(call.visitor.member == nil ? "/" : AccountsURL.account, notice: t("password.changed"))
    }

    private func passwordPage(_ call: Call<Person>, _ errors: FieldErrors = FieldErrors()) -> PasswordPage {
        PasswordPage(
            title: call.texts("password.title"),
            token: call.formToken,
            email: call.who.email,
            hasFirm: call.visitor.member != nil,
            errors: errors
        )
    }

    // MARK: Hashing

    func hash(_ password: String) async throws -> String {
        try await orLater { try await passwords.hash(password) }
    }

    /// Whether the password belongs to the hash. Without a hash the answer is no, and takes as long.
    func isRight(_ password: String, _ stored: String?) async throws -> Bool {
        guard PasswordRule.isHashable(password) else { return false }
        let stored = stored == AccountStore.noPassword ? nil : stored
        return try await orLater { try await passwords.verify(password, stored) }
    }

    /// A crowd at the door is no fault of ours: whoever does not fit in is told when to come back.
    private func orLater<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch is PasswordHashing.Busy {
            throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "10"])
        }
    }
}

extension PasswordRule.Fault {
    func sentence(_ t: Texts) -> String {
        switch self {
        case .tooShort(let found):
            t("register.password.short", ["found": "\(found)", "minimum": "\(PasswordRule.minimumLength)"])
        case .tooLong(let found):
            t("register.password.long", ["found": "\(found)", "maximum": "\(PasswordRule.maximumLength)"])
        case .tooManyParts: t("register.password.parts")
        case .guessable: t("register.password.guessable")
        }
    }
}
