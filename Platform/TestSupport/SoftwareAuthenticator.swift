import Crypto
import Foundation

/// A device with one passkey, made of software: does what a telephone or a security key does, and can do it wrongly.
public struct SoftwareAuthenticator: Sendable {
    private let key: P256.Signing.PrivateKey
    public let id: [UInt8]

    public init(id: [UInt8] = Array(1...32)) { (key, self.id) = (P256.Signing.PrivateKey(), id) }

    /// What a ceremony is told, each with the value that is right.
    public struct Ceremony: Sendable {
        public var challenge: String
        public var origin: String
        public var party: String
        /// Present, verified.
        public var flags: UInt8 = 0x05
        public var counter: UInt32 = 0
        public var type: String?
        public var isCrossOrigin = false
        public var algorithm = -7

        public init(challenge: String, origin: String, party: String) {
            (self.challenge, self.origin, self.party) = (challenge, origin, party)
        }
    }

    public func clientData(_ ceremony: Ceremony, _ type: String) -> [UInt8] {
        let cross = ceremony.isCrossOrigin ? "true" : "false"
        let text =
            "{\"type\":\"\(ceremony.type ?? type)\",\"challenge\":\"\(ceremony.challenge)\","
            + "\"origin\":\"\(ceremony.origin)\",\"crossOrigin\":\(cross)}"
        return Array(text.utf8)
    }

    private func head(_ ceremony: Ceremony, flags: UInt8) -> [UInt8] {
        Array(SHA256.hash(data: Data(ceremony.party.utf8))) + [flags]
            + (0..<4).map { UInt8(truncatingIfNeeded: ceremony.counter >> UInt32(24 - 8 * $0)) }
    }

    /// The attestation object of a new passkey, format „none“.
    public func attestation(_ ceremony: Ceremony) -> [UInt8] {
        let point = Array(key.publicKey.rawRepresentation)
        let algorithm = UInt8(0x20 + (-1 - ceremony.algorithm))
        let cose: [UInt8] =
            [0xa5, 0x01, 0x02, 0x03, algorithm, 0x20, 0x01, 0x21, 0x58, 0x20] + point[..<32] + [0x22, 0x58, 0x20]
            + point[32...]
        let attested = [UInt8](repeating: 0, count: 16) + [0, UInt8(id.count)] + id + cose
        let data = head(ceremony, flags: ceremony.flags | 0x40) + attested
        return [0xa3, 0x63] + Array("fmt".utf8) + [0x64] + Array("none".utf8) + [0x67] + Array("attStmt".utf8)
            + [0xa0, 0x68] + Array("authData".utf8) + [0x59, UInt8(data.count >> 8), UInt8(data.count & 0xff)] + data
    }

    public func assertion(
        _ ceremony: Ceremony
    ) throws -> (authenticatorData: [UInt8], clientData: [UInt8], signature: [UInt8]) {
        let (data, client) = (head(ceremony, flags: ceremony.flags), clientData(ceremony, "webauthn.get"))
        let signed = Data(data) + Data(SHA256.hash(data: Data(client)))
        return (data, client, Array(try key.signature(for: signed).derRepresentation))
    }
}
