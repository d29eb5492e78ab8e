public import Foundation
import JWTKit

/// A provider's signed word on who has signed in (OpenID Connect Core 1.0, section 3.1.3.7).
public enum IDToken {
    public enum Fault: Error, Hashable, Sendable {
        case malformed
        /// Signed with a key or an algorithm that is not the provider's; unsigned, too.
        case signature
        case issuer
        case audience
        case nonce
        /// Over, or not yet valid.
        case time
    }

    public struct Expected: Sendable {
        let issuer: String
        let audience: String
        let nonce: String

        public init(issuer: String, audience: String, nonce: String) {
            (self.issuer, self.audience, self.nonce) = (issuer, audience, nonce)
        }
    }

    public struct Claims: Sendable, Hashable {
        public let issuer: String
        public let subject: String
        /// Only when the provider says that it has checked it.
        public let confirmedEmail: String?
        public let name: String?
    }

    /// How far clocks may differ, in seconds.
    static let leeway: TimeInterval = 60

    private struct Payload: JWTPayload {
        let iss: String
        let sub: String
        let aud: AudienceClaim
        let azp: String?
        let exp: Double
        let nbf: Double?
        let iat: Double?
        let nonce: String?
        let email: String?
        let email_verified: Verified?
        let name: String?

        /// Some providers write the boolean as a text.
        enum Verified: Codable {
            case yes, no

            init(from decoder: any Decoder) throws {
                let value = try decoder.singleValueContainer()
                let text = try? value.decode(String.self)
                let flag = try? value.decode(Bool.self)
                self = flag == true || text == "true" ? .yes : .no
            }

            func encode(to encoder: any Encoder) throws {
                var value = encoder.singleValueContainer()
                try value.encode(self == .yes)
            }
        }

        /// The claims are compared with what was asked, by ``IDToken/check(_:keys:expected:at:)``.
        func verify(using algorithm: some JWTAlgorithm) {}
    }

    private struct Header: Decodable {
        let alg: String
        let kid: String?
    }

    /// Never `none`, and nothing with a shared secret.
    private static let algorithms: Set = [
        "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512",
    ]

    /// - Parameter keys: the provider's set of keys (RFC 7517).
    public static func check(
        _ token: String,
        keys: [UInt8],
        expected: Expected,
        at now: Date
    ) async throws -> Claims {
        guard token.utf8.count <= 16_384, let first = token.split(separator: ".").first,
            let header = decoded(first).flatMap({ try? JSONDecoder().decode(Header.self, from: $0) })
        else { throw Fault.malformed }
        guard algorithms.contains(header.alg), let key = key(for: header, in: keys) else { throw Fault.signature }
        let payload: Payload
        do {
            let collection = JWTKeyCollection()
            try await collection.add(jwksJSON: key)
            payload = try await collection.verify(token, as: Payload.self)
        } catch {
            throw Fault.signature
        }
        guard payload.iss == expected.issuer else { throw Fault.issuer }
        guard payload.aud.value.contains(expected.audience),
            payload.azp == nil ? payload.aud.value.count == 1 : payload.azp == expected.audience
        else { throw Fault.audience }
        guard payload.nonce == expected.nonce else { throw Fault.nonce }
        let seconds = now.timeIntervalSince1970
        guard payload.exp > seconds - leeway, (payload.nbf ?? 0) < seconds + leeway,
            (payload.iat ?? 0) < seconds + leeway
        else { throw Fault.time }
        guard (1...255).contains(payload.sub.utf8.count) else { throw Fault.malformed }
        return Claims(
            issuer: payload.iss,
            subject: payload.sub,
            confirmedEmail: payload.email_verified == .yes ? payload.email : nil,
            name: payload.name
        )
    }

    /// The one key that may have signed, as a set of its own, bound to the token's algorithm.
    private static func key(for header: Header, in keys: [UInt8]) -> String? {
        guard let set = try? JSONSerialization.jsonObject(with: Data(keys)) as? [String: Any],
            let all = set["keys"] as? [[String: Any]]
        else { return nil }
        let type = header.alg.hasPrefix("ES") ? "EC" : "RSA"
        let fitting = all.filter { key in
            key["kty"] as? String == type && (key["use"] as? String ?? "sig") == "sig"
                && (key["alg"] as? String ?? header.alg) == header.alg
                && (header.kid == nil || key["kid"] as? String == header.kid)
        }
        guard fitting.count == 1, var key = fitting.first else { return nil }
        key["alg"] = header.alg
        key["kid"] = header.kid ?? "only"
        // A set that holds private parts is a mistake of the provider; only the public ones are read.
        for part in ["d", "p", "q", "dp", "dq", "qi"] { key[part] = nil }
        let data = try? JSONSerialization.data(withJSONObject: ["keys": [key]])
        return data.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func decoded(_ text: Substring) -> Data? {
        var plain = String(text).replacing("-", with: "+").replacing("_", with: "/")
        while plain.count % 4 != 0 { plain.append("=") }
        return Data(base64Encoded: plain)
    }
}
