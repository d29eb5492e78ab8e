public import Foundation

/// How long to wait before the next attempt, once too many have gone wrong.
///
/// The delay doubles and never exceeds a quarter of an hour, so that guessing is hopeless and nobody is locked out for
/// good (NIST SP 800-63B, 5.2.2; OWASP Authentication Cheat Sheet).
public struct ThrottleRule: Sendable, Hashable {
    public static let longestDelay: TimeInterval = 900
    /// After a day without an attempt nothing is held against anybody, and nothing is kept.
    public static let memory: TimeInterval = 86_400

    /// How many attempts need not wait.
    public let freeAttempts: Int

    public init(freeAttempts: Int) { self.freeAttempts = freeAttempts }

    /// Passwords and codes of one account.
    public static let account = ThrottleRule(freeAttempts: 5)
    /// All attempts from one machine, which may be a whole office behind one address.
    public static let machine = ThrottleRule(freeAttempts: 30)
    /// Sign-ups and forgotten passwords from one machine: a whole class may sign up in one room.
    public static let mailsOfMachine = ThrottleRule(freeAttempts: 100)
    /// Mails to one address that somebody else may have typed in.
    public static let mail = ThrottleRule(freeAttempts: 3)

    /// What one machine sends to lessons within an hour without an account: more than a class does.
    public static let learningOfMachine = ThrottleRule(freeAttempts: 1_000)
    /// Names typed at the door of an event that are not on its list: a full room may mistype, nobody may try a directory.
    public static let namesOfMachine = ThrottleRule(freeAttempts: 60)

    /// Seconds, after so many attempts without success: 0 as long as they are free, then 2, 4, 8 … 900.
    public func delay(after attempts: Int) -> TimeInterval {
        guard attempts > freeAttempts else { return 0 }
        return min(Self.longestDelay, pow(2, Double(min(attempts - freeAttempts, 20))))
    }
}
