import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import OpenIDPlatform
import SecurityPlatform
import WebPlatform

/// Signing in by a firm's identity provider.
extension AccountsFeature {
    /// On to the provider. A link and no form, for forms may lead only to ourselves.
    @Sendable func goToProvider(_ call: Call<Visitor>) async throws -> Response {
        guard let provider = try await signIn.providers.find(try call.id("provider")), !call.visitor.visit.isEmpty
        else {
            throw HTTPError(.notFound)
        }
        guard isOwnWay(to: provider.firm, call) else { return call.page(door(of: provider, call)) }
        let keys = [machineKey(call)]
        if let page = try await wait(keys, call) { return page }
        let (state, question) = (Base64URL.text(signIn.outside.randomBytes(32)), freshQuestion(provider.firm, call))
        do {
            let found = try await signIn.discover(provider.issuer)
            try await signIn.providers.add(question, state: state, visit: call.visitor.visit)
            try await signIn.throttle.succeeded(keys)
            let asked = OpenIDQuestion(state: state, nonce: question.nonce, verifier: question.verifier)
            return call.redirect(found.address(for: try client(of: provider), asked, hint: nil))
        } catch is OpenIDProvider.Fault {
            return providerFailed(call)
        }
    }

    private func freshQuestion(_ firm: FirmID, _ call: Call<Visitor>) -> IdentityProviderStore.Question {
        IdentityProviderStore.Question(
            firm: firm,
            nonce: Base64URL.text(signIn.outside.randomBytes(16)),
            verifier: Base64URL.text(signIn.outside.randomBytes(32)),
            target: LocalAddress.safe(call.query("weiter"))
        )
    }

    func client(of provider: IdentityProvider) throws -> OpenIDClient {
        let secret = try signIn.secrets.open(provider.sealedSecret, for: "identity provider \(provider.firm)")
        return OpenIDClient(
            id: provider.clientID,
            secret: String(decoding: secret, as: UTF8.self),
            redirect: signIn.address + AccountsURL.identityReturn
        )
    }

    /// Back from the provider.
    @Sendable func returnFromProvider(_ call: Call<Visitor>) async throws -> Response {
        let t = call.texts
        // Nobody was sent here: the address was opened by hand.
        if call.query("state") == nil, call.query("error") == nil { return call.redirect(AccountsURL.signIn) }
        guard let state = call.query("state"), let code = call.query("code"),
            let question = try await signIn.providers.take(state: state, visit: call.visitor.visit),
            let provider = try await signIn.providers.find(question.firm)
        else { return providerFailed(call) }
        // Not before: a foreign page that sends a browser here must not keep its machine out.
        let keys = [machineKey(call)]
        if let page = try await wait(keys, call) { return page }
        let claims: IDToken.Claims
        do {
            claims = try await signIn.discover(provider.issuer).person(
                code: code,
                OpenIDQuestion(state: state, nonce: question.nonce, verifier: question.verifier),
                by: try client(of: provider),
                web: signIn.web,
                at: signIn.outside.now()
            )
        } catch is OpenIDProvider.Fault {
            return providerFailed(call)
        }
        try await signIn.throttle.succeeded(keys)
        let email = claims.confirmedEmail.flatMap { EmailAddress($0) }
        let identity = IdentityProviderStore.Identity(
            issuer: claims.issuer,
            subject: claims.subject,
            email: email,
            name: String((claims.name ?? email?.text ?? claims.subject).prefix(200))
        )
        let target = question.target.isEmpty ? "/" : question.target
        switch try await signIn.providers.arrive(identity, at: provider, present: call.visitor.person?.id) {
        case .known(let person):
            return try await arrive(person, provider.firm, call, to: target, notice: nil, byProvider: true)
        case .joined(let person):
            let notice = t("join.done", ["firm": provider.firmName])
            return try await arrive(person, provider.firm, call, to: target, notice: notice, byProvider: true)
        case .asks(let token):
            let page = IdentityConsentPage(
                title: t("identity.consent.title"),
                lead: t("identity.consent.lead", ["firm": provider.firmName]),
                tokens: [call.formToken, FormToken(name: "offer", value: token)]
            )
            return call.page(page)
        case .hasAccount:
            let page = IdentityLinkPage(
                title: t("identity.link.title"),
                lead: t("identity.link.lead", ["firm": provider.firmName]),
                signIn: AccountsURL.signIn + "?weiter=" + AccountsURL.identityDoor(provider.firm)
            )
            return call.page(page, status: .forbidden)
        case .occupied: return occupied(provider, call)
        case .refused:
            let lead = t("identity.refused.lead", ["firm": provider.firmName])
            let page = MessagePage(title: t("identity.refused.title"), lead: lead, text: t("identity.refused.advice"))
            return call.page(page, status: .forbidden)
        }
    }

    @Sendable func agreeToProvider(_ call: Call<Person>) async throws -> Response {
        guard try await signIn.providers.link(call.form["offer"], of: call.who.id) else { return linkEnded(call) }
        return call.redirect(AccountsURL.security, notice: call.texts("identity.consent.done"))
    }

    /// Whoever is signed in stays so: a foreign page may have led here.
    private func occupied(_ provider: IdentityProvider, _ call: Call<Visitor>) -> Response {
        let (t, person) = (call.texts, call.visitor.person)
        let page = IdentityOccupiedPage(
            title: t("identity.occupied.title"),
            lead: t("identity.occupied.lead", ["name": person?.name ?? "", "email": person?.email ?? ""]),
            firm: provider.firmName,
            token: call.formToken
        )
        return call.page(page, status: .conflict)
    }

    private func providerFailed(_ call: Call<Visitor>) -> Response {
        let t = call.texts
        let page = MessagePage(
            title: t("identity.failed.title"),
            lead: t("identity.failed.lead"),
            text: t("identity.failed.advice")
        )
        return call.page(page, status: .badRequest)
    }
}
