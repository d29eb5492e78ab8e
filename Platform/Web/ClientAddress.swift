import Foundation

/// Which machine a request comes from, for limits that one machine shall not exceed.
enum ClientAddress {
    /// The address of the peer, or the last one in `X-Forwarded-For` that is no proxy of ours. What stands further left
    /// was written by whoever asks.
    static func find(peer: String, forwarded: [String], trusted: [String]) -> String {
        var address = peer
        var hops = forwarded.joined(separator: ",").split(separator: ",").map { String($0).trimmingSpaces() }[...]
        while trusted.contains(address), let hop = hops.popLast(), isAddress(hop) { address = hop }
        return network(address)
    }

    private static func isAddress(_ text: String) -> Bool { bytes(text, AF_INET, 4) != nil || sixth(text) != nil }

    private static func sixth(_ text: String) -> [UInt8]? { bytes(text, AF_INET6, 16) }

    private static func bytes(_ text: String, _ family: Int32, _ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    /// One household or firm has 2⁶⁴ addresses of IPv6, so the first 64 bits stand for all of them.
    static func network(_ text: String) -> String {
        guard let bytes = sixth(text) else { return text }
        if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xff, bytes[11] == 0xff {
            return bytes[12...].map { String($0) }.joined(separator: ".")
        }
        let groups = stride(from: 0, to: 8, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
        return groups.joined(separator: ":") + "::/64"
    }
}
