import Crypto
import Foundation
import _CryptoExtras

/// A key that signs in the open: RSA with 2,048 bits and SHA-256 ("RS256", RFC 7518, section 3.3).
public struct SigningKey: Sendable {
    private let key: _RSA.Signing.PrivateKey

    /// A new one; takes a fraction of a second.
    public init() throws { key = try _RSA.Signing.PrivateKey(keySize: .bits2048) }

    /// One that was kept as ``pem``.
    public init(pem: String) throws { key = try _RSA.Signing.PrivateKey(pemRepresentation: pem) }

    /// PKCS #8 or #1, for the owner's eyes only.
    public var pem: String { key.pemRepresentation }

    public func signature(of bytes: [UInt8]) throws -> [UInt8] {
        [UInt8](try key.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5).rawRepresentation)
    }

    public func isSignature(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
        key.publicKey.isValidSignature(
            _RSA.Signing.RSASignature(rawRepresentation: Data(signature)),
            for: SHA256.hash(data: bytes),
            padding: .insecurePKCS1v1_5
        )
    }

    /// Modulus and exponent, big-endian without leading zeros ("n" and "e" of RFC 7518, section 6.3.1).
    public func publicNumbers() throws -> (modulus: [UInt8], exponent: [UInt8]) {
        let numbers = try key.publicKey.getKeyPrimitives()
        return ([UInt8](numbers.modulus), [UInt8](numbers.publicExponent))
    }

    /// What tells this key from others: the SHA-256 of its public half (RFC 7638).
    public func thumbprint() throws -> [UInt8] {
        let numbers = try publicNumbers()
        let (modulus, exponent) = (Self.base64(numbers.modulus), Self.base64(numbers.exponent))
        return Array(SHA256.hash(data: Data(#"{"e":"\#(exponent)","kty":"RSA","n":"\#(modulus)"}"#.utf8)))
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
