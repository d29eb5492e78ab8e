import Accounts
import AccountsStorage
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

/// The second step of signing in: a code of the authenticator app, or one that was written down.
extension AccountsFeature {
    /// After the password: straight in, or on to the code.
    func enterOrAskForCode(_ person: PersonID, _ call: Call<Visitor>, to address: String) async throws -> Response {
        guard try await signIn.factors.find(person)?.isConfirmed == true else {
            return try await enter(person, call, to: address)
        }
        let token = try await signIn.pending.begin(person, target: address)
        var response = call.redirect(AccountsURL.code)
        response.setCookie(cookie(SignInCookie.pending, token, age: Int(PendingSignIn.lifetime)))
        return response
    }

    @Sendable func showCode(_ call: Call<Visitor>) async throws -> Response {
        guard try await pendingSignIn(call) != nil else { return call.redirect(AccountsURL.signIn) }
        return call.page(CodePage(title: call.texts("code.title"), token: call.formToken))
    }

    @Sendable func signInByCode(_ call: Call<Visitor>) async throws -> Response {
        guard let (token, pending) = try await pendingSignIn(call) else {
            return call.redirect(AccountsURL.signIn, notice: nil)
        }
        let keys = keys(.code(pending.person), call)
        if let page = try await wait(keys, call) { return page }
        guard try await takes(call.form["code"], of: pending.person) else {
            var page = CodePage(title: call.texts("code.title"), token: call.formToken)
            page.errors.add("code", call.texts("code.wrong"))
            return call.page(page, status: .unprocessableContent)
        }
        try await signIn.throttle.succeeded(keys)
        guard try await signIn.pending.end(token) else { return call.redirect(AccountsURL.signIn) }
        var response = try await enter(pending.person, call, to: pending.target)
        response.setCookie(cookie(SignInCookie.pending, "", age: 0))
        return response
    }

    private func pendingSignIn(_ call: Call<Visitor>) async throws -> (String, PendingSignInStore.Pending)? {
        guard let token = call.request.cookies[SignInCookie.pending]?.value,
            let pending = try await signIn.pending.find(token)
        else { return nil }
        return (token, pending)
    }

    /// Whether this is a code of the person's app or one they wrote down. Either is used up.
    func takes(_ typed: String, of person: PersonID) async throws -> Bool {
        guard let factor = try await signIn.factors.find(person), factor.isConfirmed else { return false }
        let digits = typed.filter(\.isNumber)
        if digits.count == 6, RecoveryCode.normalized(typed).count == 6 {
            let code = try timeCode(factor, person)
            guard let step = code.step(of: digits, at: signIn.outside.now(), after: factor.lastStep) else {
                return false
            }
            return try await signIn.factors.take(step: step, of: person)
        }
        return try await signIn.factors.take(code: typed, of: person)
    }

    func timeCode(_ factor: SecondFactorStore.Factor, _ person: PersonID) throws -> TimeCode {
        TimeCode(secret: try signIn.secrets.open(factor.sealedSecret, for: "totp \(person)"))
    }
}
