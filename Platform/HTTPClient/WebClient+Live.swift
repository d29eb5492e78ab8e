import Curl
import Foundation

extension WebClient {
    /// The real one: `https` with a trusted certificate, at most three redirects and none to another server, no cookies,
    /// no proxy of the environment.
    ///
    /// - Parameters:
    ///   - allowsPrivateAddresses: lets it call this machine, there also by plain `http`, and private networks. What
    ///     strangers may type must never be called so.
    ///   - authorities: a file of certificates in PEM to be trusted instead of the system's.
    ///   - seconds: for one request with its answer and all that it is redirected to.
    ///   - maximumBytes: of an answer.
    public static func live(
        allowsPrivateAddresses: Bool = false,
        authorities: String? = nil,
        seconds: Int = 15,
        maximumBytes: Int = 1 << 20
    ) -> WebClient {
        WebClient { request in
            var target = try Target(request.url, allowsPrivateAddresses: allowsPrivateAddresses)
            let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
            for _ in 0...3 {
                var transfer = try transfer(request, to: target)
                transfer.authorities = authorities
                transfer.seconds = seconds
                transfer.deadline = deadline
                transfer.maximumBytes = maximumBytes
                let received = try await received(transfer)
                guard (300..<400).contains(received.status), let place = received.redirect else {
                    return Answer(received)
                }
                let next = try Target(place, allowsPrivateAddresses: allowsPrivateAddresses)
                // A form is never sent on: what stands in it was meant for one address.
                guard request.form == nil, next.origin == target.origin else { throw Failure.redirected }
                target = next
            }
            throw Failure.redirected
        }
    }

    private static func transfer(_ request: Request, to target: Target) throws -> Transfer {
        let work = request.form.map { Transfer.Work.post(encoded($0)) } ?? .get
        var transfer = Transfer(work, url: target.url, protocols: target.isPlain ? "http" : "https")
        transfer.headers = try (request.headers.merging(["User-Agent": "OekoHUB"]) { own, _ in own })
            .sorted { $0.key < $1.key }.map { name, value in
                let line = "\(name): \(value)"
                guard line.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) else {
                    throw Failure.malformed
                }
                return line
            }
        transfer.admits = target.admits
        return transfer
    }

    private static func received(_ transfer: Transfer) async throws -> Transfer.Received {
        do {
            return try await transfer.run()
        } catch let failure as TransferFailure {
            switch failure.reason {
            case .timeout: throw Failure.timedOut
            case .security: throw Failure.insecure
            case .tooLarge: throw Failure.tooLarge
            case .forbidden: throw Failure.forbidden
            case .malformed: throw Failure.malformed
            case .network, .credentials, .refused: throw Failure.unreachable
            }
        }
    }

    /// As forms are sent: everything but the plain letters and digits is escaped.
    private static func encoded(_ form: [String: String]) -> String {
        let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: plain) ?? "" }
        return form.sorted { $0.key < $1.key }.map { "\(escaped($0.key))=\(escaped($0.value))" }.joined(separator: "&")
    }
}

extension WebClient.Answer {
    fileprivate init(_ received: Transfer.Received) {
        var headers: [String: String] = [:]
        for line in received.lines {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers[name] = headers[name].map { "\($0), \(value)" } ?? value
        }
        self.init(status: received.status, headers: headers, body: received.body)
    }
}
