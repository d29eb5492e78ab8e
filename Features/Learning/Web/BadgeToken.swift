import Foundation
import SecurityPlatform
import WebPlatform

/// A Compact JWS: what is claimed, in three parts with points between them.
///
/// Source: RFC 7515, section 7.1; 1EdTech, Open Badges Specification 3.0, section 8.2.
struct BadgeToken: Sendable {
    struct Header: Codable, Sendable {
        let alg: String
        var kid: String?
        var typ: String?
    }

    static let algorithm = "RS256"
    /// Ours have about three thousand signs.
    static let mostBytes = 64 << 10

    let header: Header
    let payload: [UInt8]
    private let signed: [UInt8]
    private let signature: [UInt8]

    /// Nil for anything that is not shaped like one.
    init?(_ text: String) {
        guard text.utf8.count <= Self.mostBytes else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let head = Base64URL.bytes(parts[0]), let payload = Base64URL.bytes(parts[1]),
            let signature = Base64URL.bytes(parts[2]),
            let header = try? JSONDecoder().decode(Header.self, from: Data(head))
        else { return nil }
        (self.header, self.payload, self.signature) = (header, payload, signature)
        signed = Array("\(parts[0]).\(parts[1])".utf8)
    }

    /// Signs a value, written as JSON.
    ///
    /// - Parameter keyAddress: where the public key can be read.
    static func text(_ value: some Encodable, key: SigningKey, keyAddress: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let header = Header(alg: algorithm, kid: keyAddress, typ: "JWT")
        let parts = try [encoder.encode(header), encoder.encode(value)].map { Base64URL.text($0) }
        let signed = parts.joined(separator: ".")
        return signed + "." + Base64URL.text(try key.signature(of: Array(signed.utf8)))
    }

    /// Whether this very key signed this very text. The algorithm is ours, whatever the header says.
    func isSigned(by key: SigningKey) -> Bool {
        header.alg == Self.algorithm && key.isSignature(signature, of: signed)
    }

    func value<Value: Decodable>(_ type: Value.Type = Value.self) -> Value? {
        try? JSONDecoder().decode(Value.self, from: Data(payload))
    }
}
