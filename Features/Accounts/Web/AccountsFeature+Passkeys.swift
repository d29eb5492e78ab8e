import Accounts
import AccountsStorage
import DatabasePlatform
import Foundation
import HTML
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

/// One's own passkeys: list, add, remove.
extension AccountsFeature {
    @Sendable func showPasskeys(_ call: Call<Person>) async throws -> Response {
        call.page(try await passkeysPage(call))
    }

    private func passkeysPage(_ call: Call<Person>) async throws -> PasskeysPage {
        let t = call.texts
        let passkeys = try await signIn.passkeys.all(of: call.who.id)
        return PasskeysPage(
            title: t("passkeys.title"),
            token: call.formToken,
            origin: signIn.party?.origin,
            passkeys: passkeys.map { passkey in
                PasskeysPage.Row(
                    name: passkey.name,
                    created: LocalDate(passkey.created).german,
                    lastUsed: passkey.lastUsed.map { LocalDate($0).german },
                    remove: AccountsURL.passkey(passkey.id) + "?_method=DELETE"
                )
            },
            isFull: passkeys.count >= Passkey.mostOfOnePerson
        )
    }

    /// What the browser needs to make a passkey (Web Authentication Level 3, section 5.4).
    private struct Creation: Encodable {
        struct Party: Encodable { let id, name: String }
        struct User: Encodable { let id, name, displayName: String }
        let challenge: String
        let rp: Party
        let user: User
        let known: [String]
    }

    @Sendable func beginPasskey(_ call: Call<Person>) async throws -> Response {
        guard let party = signIn.party else { throw HTTPError(.notFound) }
        let challenge = Base64URL.text(signIn.outside.randomBytes(32))
        try await signIn.passkeys.add(challenge: challenge, boundTo: "person \(call.who.id)")
        let creation = Creation(
            challenge: challenge,
            rp: .init(id: party.id, name: call.texts("factor.issuer")),
            user: .init(
                id: Base64URL.text(Array(call.who.id.text.utf8)),
                name: call.who.email,
                displayName: call.who.name
            ),
            known: try await signIn.passkeys.credentials(of: call.who.id)
        )
        return call.json([UInt8](try JSONEncoder().encode(creation)))
    }

    /// The browser sends what the device has made together with the password: a session alone makes no lasting key.
    @Sendable func addPasskey(_ call: Call<Person>) async throws -> Response {
        let t = call.texts
        var page = try await passkeysPage(call)
        page.name = call.form["name"]
        if page.name.isEmpty { page.errors.add("name", t("passkeys.name.missing")) }
        if page.name.count > Passkey.longestName {
            page.errors.add("name", t("passkeys.name.long", ["count": "\(page.name.count)"]))
        }
        if let stop = try await refusal(of: call.form["present"], "present", &page.errors, call) { return stop }
        if page.errors.isEmpty, !page.isFull {
            do {
                try await keep(page.name, call)
                return call.redirect(AccountsURL.passkeys, notice: t("passkeys.added", ["name": page.name]))
            } catch is WebAuthn.Fault {
                page.errors.add("name", t("passkeys.failed"))
            } catch StorageError.uniqueViolation {
                page.errors.add("name", t("passkeys.known"))
            }
        }
        return call.page(page, status: .unprocessableContent)
    }

    private func keep(_ name: String, _ call: Call<Person>) async throws {
        let t = call.texts
        guard let party = signIn.party, let attestation = Base64URL.bytes(call.form["attestation"]),
            let clientData = Base64URL.bytes(call.form["client"]),
            let challenge = WebAuthn.challenge(in: clientData),
            try await signIn.passkeys.take(challenge: challenge, boundTo: "person \(call.who.id)")
        else { throw WebAuthn.Fault.malformed }
        let made = try WebAuthn.register(
            attestation: attestation,
            clientData: clientData,
            challenge: challenge,
            party: party
        )
        let mail = newsMail(subject: t("mail.passkey.subject"), [t("mail.passkey.text", ["name": name])], t)
        try await signIn.passkeys.add(
            name,
            credential: Base64URL.text(made.id),
            publicKey: made.publicKey,
            counter: made.counter,
            of: call.who.id,
            mail: signIn.sendsMail ? mail : nil
        )
    }

    @Sendable func removePasskey(_ call: Call<Person>) async throws -> Response {
        guard try await signIn.passkeys.remove(try call.id("passkey"), of: call.who.id) else {
            throw HTTPError(.notFound)
        }
        return call.redirect(AccountsURL.passkeys, notice: call.texts("passkeys.removed"))
    }
}
