import Curl
import Foundation

/// An address that may be asked for.
struct Target: Sendable {
    let url: String
    /// Without encryption, as only this machine may be asked.
    let isPlain: Bool
    /// Scheme, host and port: who answers.
    let origin: String
    private let allowsPrivateAddresses: Bool

    init(_ text: String, allowsPrivateAddresses: Bool) throws {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            let host = parts.host?.lowercased(), !host.isEmpty, parts.user == nil, parts.password == nil
        else { throw WebClient.Failure.malformed }
        isPlain = scheme == "http"
        let isHere = ["localhost", "127.0.0.1", "[::1]", "::1"].contains(host)
        guard scheme == "https" || (isPlain && isHere) else { throw WebClient.Failure.malformed }
        guard allowsPrivateAddresses || !isHere else { throw WebClient.Failure.forbidden }
        self.allowsPrivateAddresses = allowsPrivateAddresses
        url = text
        origin = "\(scheme)://\(host):\(parts.port ?? (isPlain ? 80 : 443))"
    }

    /// Asked once the name was looked up, so that a name that leads elsewhere does not help.
    var admits: @Sendable (NetworkAddress) -> Bool {
        let (isPlain, allowsPrivateAddresses) = (isPlain, allowsPrivateAddresses)
        return { address in isPlain ? address.isLoopback : allowsPrivateAddresses || address.isPublic }
    }
}
