public import DatabasePlatform
public import Kernel
import RegionalNetwork

/// Ways of „Kompetenzträger:innen“. What belongs to a person names both the firm and the person.
public struct CompetencePathStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func declareInterest(_ person: PersonID, of firm: FirmID) async throws {
        let today = outside.today()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO competence_interest (firm_id, person_id, declared_on) VALUES ($1, $2, $3)
                ON CONFLICT (firm_id, person_id) DO NOTHING
                """,
                .id(firm),
                .id(person),
                .date(today)
            )
        }
    }

    public func withdrawInterest(_ person: PersonID, of firm: FirmID) async throws {
        try await database.write { session in
            _ = try session.query(
                "DELETE FROM competence_interest WHERE firm_id = $1 AND person_id = $2",
                .id(firm),
                .id(person)
            )
        }
    }

    /// A new consent in place of the one before.
    public func show(_ about: String, _ person: PersonID, of firm: FirmID) async throws {
        let (id, today) = (EntityID<CompetencePathRecord.Visibility>(from: outside), outside.today())
        try await database.write { session in
            try Self.hide(person, firm, today, session)
            _ = try session.query(
                """
                INSERT INTO competence_visibility (id, firm_id, person_id, about, wording, given_on)
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
                """,
                .id(id),
                .id(firm),
                .id(person),
                .text(about),
                .text(CompetencePathRecord.Visibility.wording),
                .date(today)
            )
        }
    }

    /// Takes the person off the list at once; what they wrote for it is emptied.
    public func hide(_ person: PersonID, of firm: FirmID) async throws {
        let today = outside.today()
        try await database.write { session in try Self.hide(person, firm, today, session) }
    }

    private static func hide(
        _ person: PersonID,
        _ firm: FirmID,
        _ today: LocalDate,
        _ session: any SQLSession
    ) throws {
        _ = try session.query(
            """
            UPDATE competence_visibility SET withdrawn_on = $3, about = ''
            WHERE firm_id = $1 AND person_id = $2 AND withdrawn_on IS NULL
            """,
            .id(firm),
            .id(person),
            .date(today)
        )
    }
}
