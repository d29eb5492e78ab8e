import Accounts
import DatabasePlatform
import Kernel

/// Entries of the audit log for what people do on pages that are open to everyone: whose account or firm it is turns out
/// with the change.
enum ArrivalLog {
    /// In the log of the firm that somebody now belongs to.
    static func joined(
        _ person: PersonID,
        _ firm: FirmID,
        as role: MembershipRole,
        by route: String,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws {
        let context = AuditContext(
            person: person,
            role: role.rawValue,
            scope: .firm(firm),
            feature: "Accounts",
            method: "POST",
            route: route
        )
        try AuditWriter.changed(context, in: session, outside: outside)
    }

    /// In the person's own log.
    static func changed(
        _ person: PersonID,
        by route: String,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws {
        let context = AuditContext(
            person: person,
            role: "self",
            scope: .person,
            feature: "Accounts",
            method: "POST",
            route: route
        )
        try AuditWriter.changed(context, in: session, outside: outside)
    }
}
