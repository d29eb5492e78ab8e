import Accounts
import Argon2

extension PasswordHashing {
    /// Argon2id with the parameters of OWASP's password storage recommendation.
    static let argon2: PasswordHashing = {
        let hasher = PasswordHasher()
        return PasswordHashing(
            hash: { try await hasher.hash($0) },
            verify: { try await hasher.verify($0, against: $1) }
        )
    }()
}
