import Foundation

/// An Open Badge 3.0: an `OpenBadgeCredential` with the claims of its JSON Web Token beside it.
///
/// Source: 1EdTech, Open Badges Specification 3.0, sections 8.2.3 and 8.2.4 (JSON Web Token Proof Format) and appendix B
/// (data models); W3C, Verifiable Credentials Data Model 2.0.
public struct BadgeCredential: Hashable, Sendable, Codable {
    public let context: [String]
    /// The address under which the badge may be checked.
    public let id: String
    public let type: [String]
    public let name: String
    public let issuer: BadgeIssuer
    /// When it was given, in UTC to the second.
    public let validFrom: String
    public let credentialSubject: Subject
    /// `issuer.id`
    public let iss: String
    /// ``id``
    public let jti: String
    /// ``validFrom`` in seconds since 1970.
    public let nbf: Int
    /// `credentialSubject.id`
    public let sub: String

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case id, type, name, issuer, validFrom, credentialSubject, iss, jti, nbf, sub
    }

    /// Who earned what. The name is the only thing it says of a person.
    public struct Subject: Hashable, Sendable, Codable {
        /// `urn:` and the number: tells this badge's subject from others, and nothing of the person.
        public let id: String
        public let type: [String]
        public let identifier: [Identifier]
        public let achievement: BadgeAchievement
    }

    public struct Identifier: Hashable, Sendable, Codable {
        public let type: String
        public let hashed: Bool
        public let identityHash: String
        public let identityType: String
    }

    public static let contexts = [
        "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ]

    /// - Parameter address: where it may be checked.
    public init(_ record: CertificateRecord, achievement: BadgeAchievement, issuer: BadgeIssuer, address: String) {
        context = Self.contexts
        (id, jti) = (address, address)
        type = ["VerifiableCredential", "OpenBadgeCredential"]
        name = record.content.title
        self.issuer = issuer
        iss = issuer.id
        nbf = Int(record.issuedAt.timeIntervalSince1970.rounded(.down))
        validFrom = Date(timeIntervalSince1970: TimeInterval(nbf)).formatted(.iso8601)
        let subject = "urn:oekohub:lernnachweis:\(record.number)"
        sub = subject
        credentialSubject = Subject(
            id: subject,
            type: ["AchievementSubject"],
            identifier: [
                Identifier(type: "IdentityObject", hashed: false, identityHash: record.holder, identityType: "name")
            ],
            achievement: achievement
        )
    }
}
