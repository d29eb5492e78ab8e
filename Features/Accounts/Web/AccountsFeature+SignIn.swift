import Accounts
import AccountsStorage
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

/// Signing in and out.
extension AccountsFeature {
    @Sendable func showSignIn(_ call: Call<Visitor>) async throws -> Response {
        call.page(try await signInPage(call, target: LocalAddress.safe(call.query("weiter"))))
    }

    @Sendable func signInByPassword(_ call: Call<Visitor>) async throws -> Response {
        let typed = call.form["email"]
        let target = LocalAddress.safe(call.form["weiter"])
        var known: (person: PersonID, passwordHash: String)?
        if let email = EmailAddress(typed) { known = try await accounts.credentials(of: email) }
        let keys = keys(.password(email: typed, device: try await knownDevice(of: known?.person, call)), call)
        if let page = try await wait(keys, call) { return page }
        // Asked for unknown addresses too, so that the time of the answer does not tell which ones are known.
        let isRight = try await isRight(call.form["password"], known?.passwordHash)
        if let known, isRight {
            try await signIn.throttle.succeeded(keys)
            return try await enterOrAskForCode(known.person, call, to: target.isEmpty ? "/" : target)
        }
        var page = try await signInPage(call, target: target)
        page.email = typed
        page.errors.add("email", call.texts("signIn.wrong"))
        return call.page(page, status: .unprocessableContent)
    }

    /// The person has shown who they are; the firm they worked for last is theirs to go on with.
    func enter(_ person: PersonID, _ call: Call<Visitor>, to address: String) async throws -> Response {
        let firm = try await accounts.firms(of: person).first
        return try await arrive(person, firm, call, to: address, notice: nil)
    }

    func signInPage(_ call: Call<Visitor>, target: String) async throws -> SignInPage {
        SignInPage(
            title: call.texts("signIn.title"),
            token: call.formToken,
            passkeyOrigin: signIn.party?.origin,
            hasProviders: try await signIn.providers.isAnyThere(),
            target: target
        )
    }

    /// The browser's token when this person has signed in with it before.
    private func knownDevice(of person: PersonID?, _ call: Call<Visitor>) async throws -> String? {
        guard let token = deviceToken(call), let person else { return nil }
        return try await signIn.devices.knows(token, of: person) ? token : nil
    }

    @Sendable func signOut(_ call: Call<Visitor>) async throws -> Response {
        if let token = call.request.cookies[CookieName.session]?.value { try await sessions.end(token) }
        try await onSignOut(call.visitor.visit)
        var response = call.redirect("/", notice: call.texts("signOut.done"))
        response.setCookie(cookie(CookieName.session, "", age: 0))
        return response
    }
}
