public import DatabasePlatform
import Foundation
public import Kernel
public import Participation

/// Agreements about the hub, and the word of a firm's owner that there is no council.
public struct AgreementStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public func agreement(of council: CouncilID) async throws -> HubAgreement? {
        try await database.rows("SELECT * FROM hub_agreement WHERE council_id = $1", .id(council)).first.map { row in
            HubAgreement(
                concluded: try row.date("concluded_on"),
                ended: try row.textIfPresent("ended_on").flatMap { LocalDate(iso: $0) },
                remark: try row.text("remark")
            )
        }
    }

    /// Takes the place of what was noted before.
    public func note(_ agreement: HubAgreement, of council: CouncilID, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO hub_agreement (council_id, concluded_on, ended_on, remark, noted_by, noted_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (council_id) DO UPDATE SET concluded_on = excluded.concluded_on,
                    ended_on = excluded.ended_on, remark = excluded.remark, noted_by = excluded.noted_by,
                    noted_at = excluded.noted_at
                """,
                .id(council),
                .date(agreement.concluded),
                .date(agreement.ended),
                .text(agreement.remark),
                .id(person),
                .instant(now)
            )
        }
    }

    public func declaration(of firm: FirmID) async throws -> NoCouncilDeclaration? {
        try await database.rows(
            "SELECT declarer, declared_at FROM no_council_declaration WHERE firm_id = $1",
            .id(firm)
        )
        .first.map { row in
            NoCouncilDeclaration(by: try row.text("declarer"), day: LocalDate(try row.instant("declared_at")))
        }
    }

    public func declareNoCouncil(in firm: FirmID, by person: PersonID, name: String) async throws {
        let now = outside.now()
        try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO no_council_declaration (firm_id, declared_by, declarer, declared_at) VALUES ($1, $2, $3, $4)
                ON CONFLICT (firm_id) DO NOTHING
                """,
                .id(firm),
                .id(person),
                .text(name),
                .instant(now)
            )
        }
    }

    public func withdrawDeclaration(of firm: FirmID) async throws {
        try await database.write { session in
            _ = try session.query("DELETE FROM no_council_declaration WHERE firm_id = $1", .id(firm))
        }
    }
}
