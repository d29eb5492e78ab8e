import Crypto
public import Foundation
public import HTTPClientPlatform
import Synchronization

/// An identity provider in memory: answers a ``WebClient``, and can say wrong things.
public final class FakeIdentityProvider: Sendable {
    public let issuer: String
    private let key = P256.Signing.PrivateKey()
    private let claims = Mutex<[String: String]>([:])
    private let header = Mutex("{\"alg\":\"ES256\",\"kid\":\"k1\"}")
    private let isForged = Mutex(false)

    public init(issuer: String = "https://login.kettler.example") { self.issuer = issuer }

    /// Raw JSON values by claim.
    public func says(_ values: [String: String], header: String? = nil, isForged: Bool = false) {
        claims.withLock { $0 = values }
        if let header { self.header.withLock { $0 = header } }
        self.isForged.withLock { $0 = isForged }
    }

    public var keys: [UInt8] {
        let point = Array(key.publicKey.rawRepresentation)
        let (x, y) = (Self.text(point[..<32]), Self.text(point[32...]))
        return Array(
            "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"k1\",\"x\":\"\(x)\",\"y\":\"\(y)\"}]}".utf8
        )
    }

    public func token() throws -> String {
        let body = claims.withLock { values in
            "{" + values.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
        }
        let signed = Self.text(header.withLock { $0 }.utf8) + "." + Self.text(body.utf8)
        let signer = isForged.withLock { $0 } ? P256.Signing.PrivateKey() : key
        return signed + "." + Self.text(try signer.signature(for: Data(signed.utf8)).rawRepresentation)
    }

    /// What a right token says.
    public func right(
        audience: String,
        nonce: String,
        at now: Date,
        subject: String = "s-1",
        email: String = "petra@kettler.example"
    ) -> [String: String] {
        [
            "iss": "\"\(issuer)\"", "sub": "\"\(subject)\"", "aud": "\"\(audience)\"", "nonce": "\"\(nonce)\"",
            "exp": "\(Int(now.timeIntervalSince1970) + 300)", "iat": "\(Int(now.timeIntervalSince1970))",
            "email": "\"\(email)\"", "email_verified": "true", "name": "\"Petra Kettler\"",
        ]
    }

    public var client: WebClient {
        WebClient { [self] request in
            func answer(_ text: String) -> WebClient.Answer { .init(status: 200, body: Array(text.utf8)) }
            switch request.url {
            case issuer + "/.well-known/openid-configuration":
                return answer(
                    "{\"issuer\":\"\(issuer)\",\"authorization_endpoint\":\"\(issuer)/auth\","
                        + "\"token_endpoint\":\"\(issuer)/token\",\"jwks_uri\":\"\(issuer)/keys\"}"
                )
            case issuer + "/keys": return .init(status: 200, body: keys)
            case issuer + "/token":
                guard request.form?["code"] == "good", request.form?["code_verifier"]?.isEmpty == false else {
                    return .init(status: 400, body: Array("{\"error\":\"invalid_grant\"}".utf8))
                }
                return answer("{\"id_token\":\"\(try token())\",\"token_type\":\"Bearer\"}")
            default: return .init(status: 404)
            }
        }
    }

    private static func text(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
