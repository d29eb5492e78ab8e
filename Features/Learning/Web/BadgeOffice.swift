import Foundation
import Kernel
import Learning
import SecurityPlatform
import WebPlatform

/// Makes badges, and the public documents behind them.
struct BadgeOffice: Sendable {
    /// `https://hub.example.org`
    let origin: String
    let t: Texts

    var issuer: BadgeIssuer {
        BadgeIssuer(id: origin + CertificatesURL.issuer, name: t("badge.issuer"), url: origin)
    }

    func achievement(_ subject: CertificateSubject, _ content: CertificateContent) -> BadgeAchievement {
        BadgeAchievement(
            id: origin + CertificatesURL.achievement(subject),
            subject: subject,
            content: content,
            description: content.entries.map(\.competence).joined(separator: "; "),
            criteria: t("badge.criteria", ["units": CertificateWords(t: t).units(content.minutes)]),
            picture: origin + CertificatesURL.picture
        )
    }

    func token(_ record: CertificateRecord, _ key: SigningKey) throws -> String {
        let credential = BadgeCredential(
            record,
            achievement: achievement(record.subject, record.content),
            issuer: issuer,
            address: origin + CertificatesURL.check(record.number)
        )
        let name = Base64URL.text(try key.thumbprint())
        return try BadgeToken.text(
            credential,
            key: key,
            keyAddress: "\(origin)\(CertificatesURL.keys)#\(name)"
        )
    }

    /// A JSON document with its context.
    static func document(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return [UInt8](try encoder.encode(Document(value: value)))
    }

    private struct Document<Value: Encodable>: Encodable {
        let value: Value

        private enum CodingKeys: String, CodingKey { case context = "@context" }

        func encode(to encoder: any Encoder) throws {
            try value.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(BadgeCredential.contexts, forKey: .context)
        }
    }
}

/// The public keys of the hub, as RFC 7517 writes them.
struct BadgeKeySet: Encodable {
    struct Key: Encodable {
        let kty = "RSA"
        let use = "sig"
        let alg = BadgeToken.algorithm
        let kid: String
        let n: String
        let e: String
    }

    let keys: [Key]

    init(_ key: SigningKey) throws {
        let numbers = try key.publicNumbers()
        keys = [
            Key(
                kid: Base64URL.text(try key.thumbprint()),
                n: Base64URL.text(numbers.modulus),
                e: Base64URL.text(numbers.exponent)
            )
        ]
    }
}
