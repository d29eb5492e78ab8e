import Accounts
import Argon2

extension PasswordHashing {
    /// Argon2id with the parameters of OWASP's password storage recommendation.
    static let argon2: PasswordHashing = {
        let hasher = PasswordHasher()
        return PasswordHashing(
            hash: { password in try await Self.told { try await hasher.hash(password) } },
            verify: { password, stored in try await Self.told { try await hasher.verify(password, against: stored) } }
        )
    }()

    /// In the words of the accounts.
    private static func told<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch PasswordHashingError.busy {
            throw Busy()
        }
    }
}
