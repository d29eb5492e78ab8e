public import Foundation
public import Kernel

/// „Anmeldedienst“: where the people of a firm sign in, by OpenID Connect.
public struct IdentityProvider: Sendable, Hashable {
    /// How long signing in there may take.
    public static let questionLifetime: TimeInterval = 600

    public let firm: FirmID
    public let firmName: String
    public let issuer: String
    public let clientID: String
    public let sealedSecret: [UInt8]
    /// Mail domains for which it is offered; no proof of anything.
    public let domains: [String]
    /// Whether whoever signs in there for the first time becomes a member of the firm.
    public let joins: Bool

    public init(
        firm: FirmID,
        firmName: String,
        issuer: String,
        clientID: String,
        sealedSecret: [UInt8],
        domains: [String],
        joins: Bool
    ) {
        (self.firm, self.firmName, self.issuer, self.clientID) = (firm, firmName, issuer, clientID)
        (self.sealedSecret, self.domains, self.joins) = (sealedSecret, domains, joins)
    }

    /// `kettler.de` from `Petra@Kettler.de` or as a domain stands alone; nil when it is none.
    public static func domain(_ text: String) -> String? {
        let domain = text.lowercased().split(separator: "@").last.map(String.init) ?? ""
        return EmailAddress("x@" + domain) == nil ? nil : domain
    }
}
