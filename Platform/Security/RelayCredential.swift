import Crypto
public import Foundation

/// A name and a password for a TURN server that hold for a while, made with a secret that the server knows too and
/// without asking it ("A REST API for Access to TURN Services", draft-uberti-behave-turn-rest-00; coturn:
/// `use-auth-secret`).
public struct RelayCredential: Sendable, Hashable {
    /// Seconds since 1970 until which it holds, a colon, a mark.
    public let username: String
    /// HMAC-SHA-1 of the name, in Base64.
    public let password: String

    /// - Parameter mark: tells one call from another in the server's log; names nobody.
    public init(secret: String, until end: Date, mark: String) {
        username = "\(Int(end.timeIntervalSince1970)):\(mark)"
        let key = SymmetricKey(data: Data(secret.utf8))
        let code = HMAC<Insecure.SHA1>.authenticationCode(for: Data(username.utf8), using: key)
        password = Data(code).base64EncodedString()
    }
}
