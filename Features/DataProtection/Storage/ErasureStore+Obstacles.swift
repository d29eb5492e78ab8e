import DatabasePlatform
import Kernel

/// What stands against an erasure, so that others are not left without anybody who may act.
extension ErasureStore {
    static func preview(
        _ person: PersonID,
        _ lines: [Line],
        hasCouncils: Bool,
        _ session: any SQLSession
    ) throws -> Preview {
        let holds = try session.query(
            "SELECT id FROM legal_hold WHERE person_id = $1 AND lifted_at IS NULL",
            .id(person)
        )
        return Preview(
            lines: lines,
            soleOwnerOf: try soleOwnerOf(person, session),
            isHeld: !holds.isEmpty,
            isLastAdministrator: try isLastAdministrator(person, session),
            lastOfCouncils: try hasCouncils ? councils(lastOne: person, session) : [],
            heldFirms: try heldFirms(person, session)
        )
    }

    private static func soleOwnerOf(_ person: PersonID, _ session: any SQLSession) throws -> [String] {
        try session.query(
            """
            SELECT f.name FROM membership m JOIN firm f ON f.id = m.firm_id
            WHERE m.person_id = $1 AND m.role = 'owner' AND NOT EXISTS (
                SELECT 1 FROM membership o WHERE o.firm_id = m.firm_id AND o.role = 'owner' AND o.person_id <> $1)
            ORDER BY f.name
            """,
            .id(person)
        ).map { try $0.text("name") }
    }

    private static func heldFirms(_ person: PersonID, _ session: any SQLSession) throws -> [String] {
        try session.query(
            """
            SELECT f.name FROM membership m JOIN firm f ON f.id = m.firm_id
            WHERE m.person_id = $1
            AND EXISTS (SELECT 1 FROM legal_hold h WHERE h.firm_id = m.firm_id AND h.lifted_at IS NULL)
            ORDER BY f.name
            """,
            .id(person)
        ).map { try $0.text("name") }
    }

    private static func isLastAdministrator(_ person: PersonID, _ session: any SQLSession) throws -> Bool {
        let holders = try session.query("SELECT person_id FROM hub_role WHERE role = 'administrator'")
        return try holders.map { try $0.id("person_id", of: PersonTag.self) } == [person]
    }

    /// Names of the open councils without another chair, or without another member.
    private static func councils(lastOne person: PersonID, _ session: any SQLSession) throws -> [String] {
        try session.query(
            """
            SELECT c.name FROM council_seat s JOIN council c ON c.id = s.council_id
            WHERE s.person_id = $1 AND c.state IN ('requested', 'confirmed')
            AND (NOT EXISTS (SELECT 1 FROM council_seat o WHERE o.council_id = s.council_id AND o.person_id <> $1)
                OR (s.is_chair = 1 AND NOT EXISTS (SELECT 1 FROM council_seat o
                    WHERE o.council_id = s.council_id AND o.person_id <> $1 AND o.is_chair = 1)))
            ORDER BY c.name
            """,
            .id(person)
        ).map { try $0.text("name") }
    }
}
