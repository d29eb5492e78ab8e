public import Foundation

/// How long links in mails work; each works once.
public enum OneTimeLink {
    /// To confirm a sign-up or a new mail address.
    public static let confirmation: TimeInterval = 86_400
    /// To set a new password.
    public static let password: TimeInterval = 3_600
}
