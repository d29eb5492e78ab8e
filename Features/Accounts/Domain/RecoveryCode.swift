public import Foundation

/// Codes to write down, each of which replaces the authenticator app once.
public enum RecoveryCode {
    public static let count = 10
    /// Without 0, 1, I, L, O and U, which are mistaken for each other or spell words.
    private static let letters = Array("ABCDEFGHJKMNPQRSTVWXYZ23456789")
    /// 12 letters of 30: 58 bits.
    public static let randomBytes = 12

    /// `ABCD-EFGH-JKMN` from random bytes.
    public static func text(_ bytes: [UInt8]) -> String {
        // 30 does not divide 256, so some letters are a little more likely; 12 of them still hold more than 57 bits.
        let text = bytes.prefix(randomBytes).map { letters[Int($0) % letters.count] }
        return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
            .joined(separator: "-")
    }

    /// As typed: with or without hyphens, in small letters or large ones.
    public static func normalized(_ typed: String) -> String {
        String(typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40))
    }
}

/// Between the password and the code.
public enum PendingSignIn {
    public static let lifetime: TimeInterval = 600
}
