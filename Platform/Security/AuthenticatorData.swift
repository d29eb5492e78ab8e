import Crypto
import Foundation

/// What a device says about itself and its key (Web Authentication Level 3, section 6.1).
struct AuthenticatorData {
    let counter: UInt32
    /// Only when a passkey was made.
    let credential: WebAuthn.Credential?

    init(_ bytes: [UInt8], party: WebAuthn.Party) throws(WebAuthn.Fault) {
        guard (37...4_096).contains(bytes.count) else { throw .malformed }
        guard Array(bytes[..<32]) == Array(SHA256.hash(data: Data(party.id.utf8))) else { throw .wrongParty }
        let flags = bytes[32]
        // Present and verified.
        guard flags & 0x05 == 0x05 else { throw .notVerified }
        counter = bytes[33..<37].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        var rest = bytes[37...]
        if flags & 0x40 != 0 {
            let (made, behind) = try Self.attested(rest, counter)
            (credential, rest) = (made, behind)
        } else {
            credential = nil
        }
        if flags & 0x80 != 0 {
            guard let (extensions, behind) = try? CBOR.first(of: rest), case .map = extensions else { throw .malformed }
            rest = behind
        }
        guard rest.isEmpty else { throw .malformed }
    }

    /// 16 bytes that name the kind of device, the length of the id, the id, the key in COSE form.
    private static func attested(
        _ bytes: ArraySlice<UInt8>,
        _ counter: UInt32
    ) throws(WebAuthn.Fault) -> (WebAuthn.Credential, ArraySlice<UInt8>) {
        let bytes = bytes.dropFirst(16)
        guard bytes.count > 2 else { throw .malformed }
        let length = Int(bytes[bytes.startIndex]) << 8 | Int(bytes[bytes.startIndex + 1])
        let behind = bytes.dropFirst(2)
        // Level 3, section 7.1, step 25.
        guard (1...1_023).contains(length), behind.count > length,
            let (key, rest) = try? CBOR.first(of: behind.dropFirst(length))
        else { throw .malformed }
        // RFC 9053: kty 2 (EC2), alg −7 (ES256), crv 1 (P-256).
        guard key[.int(1)] == .int(2), key[.int(3)] == .int(-7), key[.int(-1)] == .int(1),
            case .bytes(let x)? = key[.int(-2)], case .bytes(let y)? = key[.int(-3)], x.count == 32, y.count == 32,
            (try? P256.Signing.PublicKey(rawRepresentation: Data(x + y))) != nil
        else { throw .unsupportedKey }
        let id = Array(behind.prefix(length))
        return (WebAuthn.Credential(id: id, publicKey: x + y, counter: counter), rest)
    }
}
