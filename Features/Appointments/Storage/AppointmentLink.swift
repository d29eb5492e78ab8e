import DatabasePlatform
public import Kernel

/// The secret of a link that leads to one appointment without an account. Only its digest is stored; whoever holds the
/// installation's secret can make the link again.
public enum AppointmentLink {
    /// 256 random bits as 64 hexadecimal digits, for a form that must be told from others.
    public static func random(_ outside: OutsideWorld) -> String {
        outside.randomBytes(32).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    static func mark(_ token: String) -> String { ContentDigest.sha256(of: Array(token.utf8)) }
}
