import Crypto
import Foundation

/// Keeps secrets of others in the database: sealed with keys derived from the installation's own secret, which never
/// leaves its data folder. Whoever has the database alone reads nothing.
public struct SecretBox: Sendable {
    /// Sealed with another secret, for another purpose, or changed since.
    public struct Damaged: Error {}

    private let sealing: SymmetricKey
    private let marking: SymmetricKey

    /// - Parameter secret: at least 32 random bytes.
    public init(secret: [UInt8]) {
        let key = SymmetricKey(data: secret)
        sealing = Self.derived(from: key, for: "sealing")
        marking = Self.derived(from: key, for: "marking")
    }

    /// RFC 5869: one key for each use.
    private static func derived(from key: SymmetricKey, for use: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data("oekohub \(use)".utf8), outputByteCount: 32)
    }

    /// AES-256-GCM; opens only for the same purpose, so that a sealed value cannot be moved to another row.
    public func seal(_ bytes: [UInt8], for purpose: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(Data(bytes), using: sealing, authenticating: Data(purpose.utf8))
        guard let combined = box.combined else { throw Damaged() }
        return [UInt8](combined)
    }

    public func open(_ sealed: [UInt8], for purpose: String) throws(Damaged) -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: Data(sealed)),
            let bytes = try? AES.GCM.open(box, using: sealing, authenticating: Data(purpose.utf8))
        else { throw Damaged() }
        return [UInt8](bytes)
    }

    /// The same text always gives the same mark, and only this installation can tell which text it was (HMAC-SHA-256).
    public func mark(_ text: String) -> String {
        Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: marking))
    }
}

enum Hexadecimal {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
