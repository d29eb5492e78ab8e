import Accounts
import AccountsStorage
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

/// The page from which signing in by a provider begins. It begins nowhere else, or any page could sign a browser in as
/// somebody of its own choice.
extension AccountsFeature {
    @Sendable func showIdentityDoor(_ call: Call<Visitor>) async throws -> Response {
        call.page(identityDoor(call))
    }

    private func identityDoor(_ call: Call<Visitor>) -> IdentityDoorPage {
        IdentityDoorPage(title: call.texts("identity.door.title"), token: call.formToken)
    }

    /// Says no more than for which firms a provider stands under this domain.
    @Sendable func findIdentityDoor(_ call: Call<Visitor>) async throws -> Response {
        let t = call.texts
        let keys = [machineKey(call)]
        if let page = try await wait(keys, call) { return page }
        var page = identityDoor(call)
        page.email = call.form["email"]
        guard let domain = IdentityProvider.domain(page.email) else {
            page.errors.add("email", t("register.email.invalid", ["value": page.email]))
            return call.page(page, status: .unprocessableContent)
        }
        page.doors = try await signIn.providers.offered(for: domain).map { way(to: $0, call) }
        guard !page.doors.isEmpty else {
            page.errors.add("email", t("identity.door.none", ["domain": domain]))
            return call.page(page, status: .unprocessableContent)
        }
        try await signIn.throttle.succeeded(keys)
        return call.page(page)
    }

    /// The same page for one provider, whose address was opened from elsewhere.
    func door(of provider: IdentityProvider, _ call: Call<Visitor>) -> IdentityDoorPage {
        var page = identityDoor(call)
        page.firm = provider.firmName
        page.doors = [way(to: provider, call)]
        return page
    }

    private func way(to provider: IdentityProvider, _ call: Call<Visitor>) -> PageLink {
        let proof = wayProof(to: provider.firm, call, hoursAgo: 0)
        let target = LocalAddress.safe(call.query("weiter"))
        return PageLink(
            call.texts("identity.door.go", ["firm": provider.firmName]),
            href: AccountsURL.identityDoor(provider.firm, proof: proof, target: target)
        )
    }

    /// Whether a page of ours led here: the browser says so or, where it says nothing, the proof in the link.
    func isOwnWay(to firm: FirmID, _ call: Call<Visitor>) -> Bool {
        if let site = call.request.headers[HTTPField.Name("Sec-Fetch-Site")!] { return site == "same-origin" }
        guard let sent = call.query("beleg") else { return false }
        // Marks of marks, so that nothing can be learnt from how long the comparison takes.
        let mark = signIn.secrets.mark(sent)
        return [0, 1].contains { mark == signIn.secrets.mark(wayProof(to: firm, call, hoursAgo: $0)) }
    }

    /// Good for one provider in one browser, for one to two hours. No form's proof, since addresses are written down.
    private func wayProof(to firm: FirmID, _ call: Call<Visitor>, hoursAgo: Int) -> String {
        let hour = Int(signIn.outside.now().timeIntervalSince1970 / 3600) - hoursAgo
        return signIn.secrets.mark("way to provider \(firm) of visit \(call.visitor.visit) in hour \(hour)")
    }
}
