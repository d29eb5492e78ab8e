import Foundation
public import Kernel

public enum AuditTag {}

/// Appends to the audit log inside a transaction, so that a change and its entry exist together or not at all.
public enum AuditWriter {
    /// The random name under which a person stands in the log; made at the first entry. Without the row that joins both,
    /// nobody can tell whose entries they are.
    public static func pseudonym(
        of person: PersonID,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws -> String {
        let find = "SELECT pseudonym FROM audit_pseudonym WHERE person_id = $1"
        if let row = try session.query(find, .id(person)).first { return try row.text("pseudonym") }
        try session.query(
            """
            INSERT INTO audit_pseudonym (person_id, pseudonym) VALUES ($1, $2)
            ON CONFLICT (person_id) DO NOTHING
            """,
            .id(person),
            .text(outside.randomBytes(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
        )
        // Made by another transaction at the same moment, and not to be seen from this one: to be tried again.
        guard let row = try session.query(find, .id(person)).first else {
            throw StorageError.serializationFailure("audit_pseudonym")
        }
        return try row.text("pseudonym")
    }

    /// Takes away the only link between a person and their entries. The entries and their chain stay as they are.
    public static func forget(_ person: PersonID, in session: any SQLSession) throws {
        try session.query("DELETE FROM audit_pseudonym WHERE person_id = $1", .id(person))
    }

    /// Somebody signed in. Inside a route that is audited anyway, the route's own entry says it.
    public static func signedIn(_ person: PersonID, in session: any SQLSession, outside: OutsideWorld) throws {
        guard AuditContext.current == nil else { return }
        let context = AuditContext(
            person: person,
            role: "self",
            scope: .person,
            feature: "Accounts",
            method: "POST",
            route: "/anmelden"
        )
        let actor = try pseudonym(of: person, in: session, outside: outside)
        try append(context, .signIn, actor: actor, at: outside.now(), in: session, outside: outside)
    }

    /// A change whose person, firm or council is known only once it is made, on a route that is open to everyone: to join
    /// by a link, for example. It is part of the transaction.
    public static func changed(
        _ context: AuditContext,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws {
        let actor = try pseudonym(of: context.person, in: session, outside: outside)
        try append(context, .change, actor: actor, at: outside.now(), in: session, outside: outside)
    }

    static func append(
        _ context: AuditContext,
        _ action: AuditAction,
        actor: String,
        at time: Date,
        in session: any SQLSession,
        outside: OutsideWorld
    ) throws {
        var (scope, firm, council): (String, String?, String?) = ("hub", nil, nil)
        switch context.scope {
        case .firm(let id): (scope, firm) = ("firm", id.text)
        case .council(let id): (scope, council) = ("council", id)
        case .person: scope = "person"
        case .hub: break
        }
        try session.query(
            """
            INSERT INTO audit_entry (\(AuditEntry.columns))
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            .text(EntityID<AuditTag>(from: outside).text),
            .instant(time),
            .text(actor),
            .text(context.role),
            .text(scope),
            .text(firm),
            .text(council),
            .text(action.rawValue),
            .text(context.feature),
            .text(context.method),
            .text(context.route),
            .text(context.objects.joined(separator: " "))
        )
    }
}
