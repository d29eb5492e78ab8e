/// Turns passwords into stored hashes and checks them; the server passes Argon2id.
public struct PasswordHashing: Sendable {
    /// Too many wait for a hash already; whoever asked may try again a little later.
    public struct Busy: Error {
        public init() {}
    }

    public var hash: @Sendable (String) async throws -> String
    /// Without a stored hash, for an address that nobody has, it takes just as long and says no.
    public var verify: @Sendable (_ password: String, _ stored: String?) async throws -> Bool

    public init(
        hash: @escaping @Sendable (String) async throws -> String,
        verify: @escaping @Sendable (_ password: String, _ stored: String?) async throws -> Bool
    ) {
        (self.hash, self.verify) = (hash, verify)
    }
}
