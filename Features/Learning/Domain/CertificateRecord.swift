public import Foundation
public import Kernel

/// A certificate that was given to a person.
public struct CertificateRecord: Hashable, Sendable {
    public let number: BadgeNumber
    public let subject: CertificateSubject
    /// The name of the person when it was given.
    public let holder: String
    public let content: CertificateContent
    public let issuedAt: Date
    /// Since when everybody may see it under its address; nil where only its holder may.
    public let sharedOn: LocalDate?
    /// Since when it holds no more; nil while it holds.
    public let withdrawnOn: LocalDate?

    public init(
        number: BadgeNumber,
        subject: CertificateSubject,
        holder: String,
        content: CertificateContent,
        issuedAt: Date,
        sharedOn: LocalDate? = nil,
        withdrawnOn: LocalDate? = nil
    ) {
        (self.number, self.subject, self.holder, self.content) = (number, subject, holder, content)
        (self.issuedAt, self.sharedOn, self.withdrawnOn) = (issuedAt, sharedOn, withdrawnOn)
    }
}
