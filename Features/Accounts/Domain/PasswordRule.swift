/// What a password must be: long. Rules of composition do not make passwords safer (BSI, ORP.4; NIST SP 800-63B).
public enum PasswordRule {
    public static let minimumLength = 10
    public static let maximumLength = 200

    public enum Fault: Error, Equatable, Sendable {
        case tooShort(found: Int)
        case tooLong(found: Int)
        /// Contains nothing but the mail address or the name of the firm.
        case guessable
    }

    public static func check(_ password: String, email: String, firm: String) throws(Fault) {
        let length = password.count
        guard length >= minimumLength else { throw .tooShort(found: length) }
        guard length <= maximumLength else { throw .tooLong(found: length) }
        let lower = password.lowercased()
        let obvious = [email.lowercased(), firm.lowercased(), String(email.lowercased().prefix { $0 != "@" })]
        guard !obvious.contains(lower), Set(lower).count > 3 else { throw .guessable }
    }
}
