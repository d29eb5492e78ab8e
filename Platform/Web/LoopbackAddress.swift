import Foundation

/// Addresses that lead to the very machine they are opened on, as on a laptop.
public enum LoopbackAddress {
    /// `http://localhost:8080`, anything in `127.0.0.0/8`, `http://[::1]`; no name that merely begins like one of them,
    /// and no address of a private network.
    public static func contains(_ address: String) -> Bool {
        guard let found = URLComponents(string: address)?.host?.lowercased() else { return false }
        let host = found.hasPrefix("[") && found.hasSuffix("]") ? String(found.dropFirst().dropLast()) : found
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
