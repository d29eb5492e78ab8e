import Kernel
import Learning
import LearningStorage
import SecurityPlatform

/// Says what a badge is worth that somebody shows.
struct BadgeVerifier: Sendable {
    enum Verdict: Sendable {
        /// No badge, or one of another kind.
        case unreadable
        /// Signed by somebody else, and says so.
        case foreign
        /// Says it is ours, but is not what we signed.
        case tampered
        /// Ours, but the certificate is gone with its holder.
        case forgotten(BadgeNumber)
        case withdrawn(CertificateRecord, LocalDate)
        case valid(CertificateRecord)
    }

    let key: SigningKey
    let certificates: CertificateStore
    let origin: String

    private struct Claims: Decodable { let iss: String? }

    /// - Parameter text: a Compact JWS, or a picture that holds one.
    func verdict(on text: String) async throws -> Verdict {
        let words = BadgePicture.token(in: text) ?? text
        guard let token = BadgeToken(words.filter { !$0.isWhitespace }), let claims = token.value(Claims.self) else {
            return .unreadable
        }
        guard token.isSigned(by: key) else {
            return claims.iss?.hasPrefix(origin + "/") == true ? .tampered : .foreign
        }
        guard let credential = token.value(BadgeCredential.self),
            let number = credential.id.split(separator: "/").last.flatMap({ BadgeNumber(String($0)) })
        else { return .unreadable }
        guard let record = try await certificates.certificate(number) else { return .forgotten(number) }
        if let day = record.withdrawnOn { return .withdrawn(record, day) }
        return .valid(record)
    }
}
