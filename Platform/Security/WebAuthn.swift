import Crypto
import Foundation

/// Passkeys: Web Authentication Level 3 with ES256, no attestation, the person always verified by the device.
public enum WebAuthn {
    public enum Fault: Error, Hashable, Sendable {
        case malformed
        /// Made for another ceremony: signing in instead of registering, or the other way round.
        case wrongType
        case wrongChallenge
        /// Made on another site, or inside a frame of one.
        case wrongOrigin
        case wrongParty
        /// The device did not ask for a finger, face or PIN.
        case notVerified
        /// Not ES256.
        case unsupportedKey
        case wrongSignature
        /// The device's counter did not go up: it may have been copied.
        case counterWentBack
    }

    /// Who asks, as browsers and devices know it.
    public struct Party: Sendable, Hashable {
        /// `https://hub.example.org`
        public let origin: String
        /// `hub.example.org`
        public let id: String

        /// From the address of the installation. Browsers take `localhost` without TLS, but no numbers for a host.
        public init?(address: String) {
            guard let parts = URLComponents(string: address.lowercased()), let scheme = parts.scheme,
                var host = parts.host, scheme == "https" || scheme == "http"
            else { return nil }
            if scheme == "http" {
                guard ["localhost", "127.0.0.1", "0.0.0.0", "::1", "[::1]"].contains(host) else { return nil }
                host = "localhost"
            }
            guard host.contains(where: \.isLetter), !host.contains(":") else { return nil }
            let standard = scheme == "https" ? 443 : 80
            let port = parts.port.flatMap { $0 == standard ? nil : ":\($0)" } ?? ""
            (origin, id) = ("\(scheme)://\(host)\(port)", host)
        }
    }

    public struct Credential: Sendable, Hashable {
        public let id: [UInt8]
        /// x and y of a point on P-256, 32 bytes each.
        public let publicKey: [UInt8]
        public let counter: UInt32

        public init(id: [UInt8], publicKey: [UInt8], counter: UInt32) {
            (self.id, self.publicKey, self.counter) = (id, publicKey, counter)
        }
    }

    /// What the browser says about the ceremony; signed by the device.
    struct ClientData: Decodable {
        let type: String
        let challenge: String
        let origin: String
        let crossOrigin: Bool?
    }

    /// The challenge inside, in Base64URL, to look up whether it was ours.
    public static func challenge(in clientData: [UInt8]) -> String? { decoded(clientData)?.challenge }

    private static func decoded(_ bytes: [UInt8]) -> ClientData? {
        guard bytes.count <= 8_192 else { return nil }
        return try? JSONDecoder().decode(ClientData.self, from: Data(bytes))
    }

    /// Level 3, section 7.1, steps 7 to 11 and section 7.2, steps 11 to 14.
    static func check(_ bytes: [UInt8], type: String, challenge: String, party: Party) throws(Fault) {
        guard let data = decoded(bytes) else { throw .malformed }
        guard data.type == type else { throw .wrongType }
        guard data.challenge == challenge else { throw .wrongChallenge }
        guard data.origin == party.origin, data.crossOrigin != true else { throw .wrongOrigin }
    }

    /// Level 3, section 7.1: what a device has made for a new passkey.
    public static func register(
        attestation: [UInt8],
        clientData: [UInt8],
        challenge: String,
        party: Party
    ) throws(Fault) -> Credential {
        try check(clientData, type: "webauthn.create", challenge: challenge, party: party)
        guard let object = try? CBOR.value(of: attestation), case .bytes(let bytes)? = object[.text("authData")],
            case .text? = object[.text("fmt")]
        else { throw .malformed }
        let data = try AuthenticatorData(bytes, party: party)
        guard let credential = data.credential else { throw .malformed }
        return credential
    }

    /// Level 3, section 7.2: what a device has signed with a known passkey.
    /// - Returns: the device's counter, to be stored.
    public static func verify(
        _ credential: Credential,
        authenticatorData: [UInt8],
        clientData: [UInt8],
        signature: [UInt8],
        challenge: String,
        party: Party
    ) throws(Fault) -> UInt32 {
        try check(clientData, type: "webauthn.get", challenge: challenge, party: party)
        let data = try AuthenticatorData(authenticatorData, party: party)
        let signed = Data(authenticatorData) + Data(SHA256.hash(data: Data(clientData)))
        guard let key = try? P256.Signing.PublicKey(rawRepresentation: Data(credential.publicKey)),
            let signature = try? P256.Signing.ECDSASignature(derRepresentation: Data(signature)),
            key.isValidSignature(signature, for: signed)
        else { throw .wrongSignature }
        // Devices that keep no counter always say 0.
        guard data.counter > credential.counter || (data.counter == 0 && credential.counter == 0) else {
            throw .counterWentBack
        }
        return data.counter
    }
}
