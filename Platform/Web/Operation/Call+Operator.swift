import Crypto
import Foundation
import HTTPTypes
import Hummingbird

extension Call {
    /// The request began on this machine: a proxy here, which speaks for somebody elsewhere, says so in its head.
    public var isFromThisMachine: Bool {
        let names = ["X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Forwarded-Proto"].compactMap { HTTPField.Name($0) }
        guard !names.contains(where: { request.headers[$0] != nil }) else { return false }
        return context.peer == "::1" || context.peer.hasPrefix("127.") || context.peer.hasPrefix("::ffff:127.")
    }

    /// Whether `Authorization: Bearer …` holds exactly this token; compared by digest, so that time tells nothing.
    public func bears(_ token: String) -> Bool {
        guard let sent = request.headers[.authorization], sent.hasPrefix("Bearer ") else { return false }
        return SHA256.hash(data: Data(sent.dropFirst(7).utf8)) == SHA256.hash(data: Data(token.utf8))
    }
}
