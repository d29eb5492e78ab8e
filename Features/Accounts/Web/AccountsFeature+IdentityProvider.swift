import Accounts
import AccountsStorage
import HTML
import Hummingbird
import Kernel
import OpenIDPlatform
import SecurityPlatform
import WebPlatform

/// The owner's page for the firm's identity provider.
extension AccountsFeature {
    @Sendable func showIdentityProvider(_ call: Call<Member>) async throws -> Response {
        let present = try await signIn.providers.find(call.who.firm)
        var page = providerPage(present, call)
        page.issuer = present?.issuer ?? ""
        page.clientID = present?.clientID ?? ""
        page.domains = present?.domains.joined(separator: ", ") ?? ""
        page.joins = present?.joins ?? false
        return call.page(page)
    }

    private func providerPage(_ present: IdentityProvider?, _ call: Call<Member>) -> IdentityProviderPage {
        IdentityProviderPage(
            title: call.texts("identity.title"),
            token: call.formToken,
            redirect: signIn.address + AccountsURL.identityReturn,
            isThere: present != nil
        )
    }

    @Sendable func saveIdentityProvider(_ call: Call<Member>) async throws -> Response {
        let t = call.texts
        let present = try await signIn.providers.find(call.who.firm)
        var page = providerPage(present, call)
        (page.issuer, page.clientID) = (call.form["issuer"], call.form["client"])
        (page.domains, page.joins) = (call.form["domains"], call.form.isOn("joins"))
        let domains = page.domains.split { ", ;\n".contains($0) }.map { IdentityProvider.domain(String($0)) }
        if page.clientID.isEmpty || page.clientID.count > 200 {
            page.errors.add("client", t("identity.client.missing"))
        }
        if domains.isEmpty || domains.contains(nil) || domains.count > 20 {
            page.errors.add("domains", t("identity.domains.wrong", ["value": page.domains]))
        }
        let secret = call.form["secret"]
        // Left empty, the secret stays; but it is never sent to another address than the one it was typed for.
        let keeps = secret.isEmpty && present?.issuer == page.issuer
        if (secret.isEmpty && !keeps) || secret.count > 500 { page.errors.add("secret", t("identity.secret.missing")) }
        if page.errors.isEmpty {
            let keys = [machineKey(call)]
            if let page = try await wait(keys, call) { return page }
            do {
                _ = try await signIn.discover(page.issuer, anew: true)
                try await signIn.throttle.succeeded(keys)
            } catch let fault as OpenIDProvider.Fault {
                page.errors.add("issuer", sentence(fault, page.issuer, t))
            }
        }
        guard page.errors.isEmpty else { return call.page(page, status: .unprocessableContent) }
        let firm = call.who.firm
        let sealed =
            try keeps
            ? present?.sealedSecret ?? []
            : signIn.secrets.seal(Array(secret.utf8), for: "identity provider \(firm)")
        try await signIn.providers.save(
            IdentityProvider(
                firm: firm,
                firmName: call.who.firmName,
                issuer: page.issuer,
                clientID: page.clientID,
                sealedSecret: sealed,
                domains: domains.compactMap { $0 },
                joins: page.joins
            )
        )
        return call.redirect(AccountsURL.identityProvider, notice: t("identity.saved"))
    }

    @Sendable func removeIdentityProvider(_ call: Call<Member>) async throws -> Response {
        try await signIn.providers.remove(call.who.firm)
        return call.redirect(AccountsURL.identityProvider, notice: call.texts("identity.removed"))
    }

    private func sentence(_ fault: OpenIDProvider.Fault, _ issuer: String, _ t: Texts) -> String {
        switch fault {
        case .address: t("identity.fault.address", ["value": issuer])
        case .unreachable, .refused, .token: t("identity.fault.unreachable", ["value": issuer])
        case .description: t("identity.fault.description", ["value": issuer])
        }
    }
}
