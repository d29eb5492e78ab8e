/// Why a password was neither hashed nor checked.
public enum PasswordHashingError: Error, Hashable, Sendable {
    /// Longer than `limit` bytes once its characters are composed.
    case tooLong(limit: Int)
    /// Too many callers wait already.
    case busy
    /// The stored hash is damaged, or memory is short; the library's number.
    case library(Int)
    /// After ``PasswordHasher/shutdown()``.
    case stopped
}
