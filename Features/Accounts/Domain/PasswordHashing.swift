/// Turns passwords into stored hashes and checks them; the server passes Argon2id.
public struct PasswordHashing: Sendable {
    public var hash: @Sendable (String) async throws -> String
    public var verify: @Sendable (_ password: String, _ stored: String) async throws -> Bool

    public init(
        hash: @escaping @Sendable (String) async throws -> String,
        verify: @escaping @Sendable (_ password: String, _ stored: String) async throws -> Bool
    ) {
        (self.hash, self.verify) = (hash, verify)
    }
}
