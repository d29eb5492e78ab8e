import Curl
import DatabasePlatform

extension MailTransport {
    /// Hands mails to a server by SMTP.
    ///
    /// - Parameters:
    ///   - url: `smtp://mail.example.org:587` (STARTTLS) or `smtps://mail.example.org:465`.
    ///   - requiresTLS: off speaks in the clear, for a server on the same machine.
    ///   - authorities: a file of certificates in PEM that are trusted instead of the system's.
    public static func smtp(
        url: String,
        user: String? = nil,
        password: String? = nil,
        sender: String,
        requiresTLS: Bool = true,
        authorities: String? = nil
    ) -> MailTransport {
        MailTransport(sender: sender) { letter in
            let work = Transfer.Work.mail(from: sender, to: letter.message.recipient, message: try letter.bytes())
            // The path is the name we greet with.
            let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
            let isBare = url.split(separator: "/", omittingEmptySubsequences: true).count <= 2
            let place = url.hasSuffix("/") ? url + domain : "\(url)/\(domain)"
            var transfer = Transfer(work, url: isBare ? place : url, protocols: "smtp,smtps")
            (transfer.user, transfer.password) = (user, password)
            (transfer.requiresTLS, transfer.authorities) = (requiresTLS, authorities)
            do {
                _ = try await transfer.run()
            } catch let failure as TransferFailure {
                throw Self.failure(failure)
            }
        }
    }

    /// Codes that speak of the hub's own access, not of the mail (RFC 4954, section 6): set right by whoever runs it.
    private static let accessCodes = [530, 534, 535, 538]

    static func failure(_ failure: TransferFailure) -> JobFailure {
        let fault: MailFault =
            switch failure.reason {
            case .timeout: .timeout
            case .security: .security
            case .credentials: .credentials
            case .refused where accessCodes.contains(failure.status): .credentials
            case .refused: .refused
            case .malformed, .forbidden: .settings
            case .network, .tooLarge: .network
            }
        let codes = [failure.status == 0 ? nil : String(failure.status), failure.detail].compactMap { $0 }
        return JobFailure(
            ([fault.rawValue] + codes).joined(separator: " "),
            isPermanent: fault == .refused && failure.status >= 500
        )
    }
}
