/// What asking once more for the password of whoever is signed in came to.
public enum PasswordVerdict: Sendable, Equatable {
    case right
    case wrong
    /// Too many attempts; nothing was looked at.
    case wait(seconds: Int)
}

/// Asks; every attempt is counted, wherever in the hub it is made.
public typealias PasswordConfirmation = @Sendable (String, Call<Person>) async throws -> PasswordVerdict
