import Accounts
import AccountsStorage
import Foundation
import HTML
import Hummingbird
import Kernel
import SecurityPlatform
import WebPlatform

/// Signing in with a passkey. The device has asked for a finger, face or PIN, so it counts as both factors.
extension AccountsFeature {
    private struct Question: Encodable { let challenge, rpId: String }

    @Sendable func beginPasskeySignIn(_ call: Call<Visitor>) async throws -> Response {
        guard let party = signIn.party else { throw HTTPError(.notFound) }
        let challenge = Base64URL.text(signIn.outside.randomBytes(32))
        try await signIn.passkeys.add(challenge: challenge, boundTo: "visit \(call.visitor.visit)")
        return call.json([UInt8](try JSONEncoder().encode(Question(challenge: challenge, rpId: party.id))))
    }

    @Sendable func signInByPasskey(_ call: Call<Visitor>) async throws -> Response {
        let target = LocalAddress.safe(call.form["weiter"])
        // The device holds the secret, so that only machines are slowed down, not accounts.
        let keys = [machineKey(call)]
        if let page = try await wait(keys, call) { return page }
        guard let person = try await passkeyOwner(call) else {
            var page = try await signInPage(call, target: target)
            let isEmpty = call.form["client"].isEmpty
            page.errors.add("email", isEmpty ? call.texts("passkey.script") : call.texts("passkey.failed"))
            return call.page(page, status: .unprocessableContent)
        }
        try await signIn.throttle.succeeded(keys)
        return try await enter(person, call, to: target.isEmpty ? "/" : target)
    }

    /// Nil whatever was wrong: the reason is nobody's business.
    private func passkeyOwner(_ call: Call<Visitor>) async throws -> PersonID? {
        guard let party = signIn.party, let clientData = Base64URL.bytes(call.form["client"]),
            let data = Base64URL.bytes(call.form["authenticator"]),
            let signature = Base64URL.bytes(call.form["signature"]), let id = Base64URL.bytes(call.form["id"]),
            let handle = Base64URL.bytes(call.form["handle"]), let challenge = WebAuthn.challenge(in: clientData),
            try await signIn.passkeys.take(challenge: challenge, boundTo: "visit \(call.visitor.visit)"),
            let known = try await signIn.passkeys.find(credential: Base64URL.text(id)),
            handle == Array(known.person.text.utf8)
        else { return nil }
        do {
            let counter = try WebAuthn.verify(
                .init(id: id, publicKey: known.publicKey, counter: known.counter),
                authenticatorData: data,
                clientData: clientData,
                signature: signature,
                challenge: challenge,
                party: party
            )
            return try await signIn.passkeys.use(known.id, counter: counter) ? known.person : nil
        } catch is WebAuthn.Fault {
            return nil
        }
    }
}
