import DatabasePlatform

/// Why a mail was not delivered. The raw value is stored, with the server's code behind it, and put into words where
/// administrators read it.
public enum MailFault: String, Sendable, CaseIterable {
    /// No connection, or it broke off.
    case network
    case timeout
    /// No encryption, or a certificate that is not trusted.
    case security
    /// The server does not take user and password.
    case credentials
    /// The server does not take the mail.
    case refused
    /// The recipient's address cannot be handed to a server.
    case recipient
    /// The address mails come from cannot be.
    case sender
    /// The address of the mail server is wrong.
    case settings
    /// It waited so long that its links are void.
    case tooOld
    /// The hub ended again and again while it was being sent.
    case abandoned
    /// The server took no end.
    case tooLong

    var failure: JobFailure {
        JobFailure(rawValue, isPermanent: self == .recipient || self == .tooOld)
    }

    /// What was stored, taken apart: the fault and the server's code, `550 5.1.1`.
    public static func read(_ reason: String) -> (fault: MailFault?, code: String) {
        let parts = reason.split(separator: " ", maxSplits: 1)
        return (parts.first.flatMap { MailFault(rawValue: String($0)) }, parts.count > 1 ? String(parts[1]) : "")
    }
}
