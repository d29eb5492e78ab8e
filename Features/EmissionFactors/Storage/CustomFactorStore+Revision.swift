public import DatabasePlatform
public import Kernel

extension CustomFactorStore {
    /// Raised by every change of the firm's own factors; for use inside another transaction.
    public static func revision(of firm: FirmID, in session: any SQLSession) throws -> Int {
        try session.query("SELECT revision FROM custom_factor_revision WHERE firm_id = $1", .id(firm))
            .first?.int("revision") ?? 0
    }
}
