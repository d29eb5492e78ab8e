import Crypto
public import Foundation

/// SHA-256 as 64 lower-case hex digits.
public enum ContentDigest {
    public static func sha256(of bytes: some DataProtocol) -> String { hex(SHA256.hash(data: bytes)) }

    /// Reads the file in pieces, so that its size does not matter.
    public static func sha256(ofFile location: URL) throws -> String {
        let handle = try FileHandle(forReadingFrom: location)
        defer { try? handle.close() }
        var hash = SHA256()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { hash.update(data: piece) }
        return hex(hash.finalize())
    }

    private static func hex(_ digest: SHA256.Digest) -> String {
        digest.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}
