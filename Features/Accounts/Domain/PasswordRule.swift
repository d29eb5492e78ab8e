import Foundation

/// What a password must be: long. Rules of composition do not make passwords safer (BSI, ORP.4; NIST SP 800-63B).
public enum PasswordRule {
    public static let minimumLength = 10
    public static let maximumLength = 200
    /// Bytes of the composed form, which is what gets hashed. One visible character may hold any number of them.
    public static let maximumBytes = 1_024

    public enum Fault: Error, Equatable, Sendable {
        case tooShort(found: Int)
        case tooLong(found: Int)
        /// Few characters, but built from very many parts.
        case tooManyParts
        /// Contains nothing but the mail address or the name of the firm.
        case guessable
    }

    public static func check(_ password: String, email: String, firm: String) throws(Fault) {
        let length = password.count
        guard length >= minimumLength else { throw .tooShort(found: length) }
        guard length <= maximumLength else { throw .tooLong(found: length) }
        guard isHashable(password) else { throw .tooManyParts }
        let lower = password.lowercased()
        let obvious = [email.lowercased(), firm.lowercased(), String(email.lowercased().prefix { $0 != "@" })]
        guard !obvious.contains(lower), Set(lower).count > 3 else { throw .guessable }
    }

    /// Whether a password can belong to anybody: a longer one was never taken.
    public static func isHashable(_ password: String) -> Bool {
        // Composing shortens to a quarter at most, so that an endless text need not be composed to be refused.
        guard password.utf8.count <= 4 * maximumBytes else { return false }
        return password.precomposedStringWithCompatibilityMapping.utf8.count <= maximumBytes
    }
}
