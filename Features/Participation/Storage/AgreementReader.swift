public import DatabasePlatform
public import Kernel
import Participation

/// What other features ask before they keep anything about the learning of single people.
public struct AgreementReader: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// False for every firm at first. True once each confirmed council of the firm has noted an agreement that holds
    /// today, or, where there is none, once the owner has said so.
    public func personalLearningDataAllowed(_ firm: FirmID) async throws -> Bool {
        let today = outside.today()
        return try await database.read { session in
            let agreements = try session.query(
                """
                SELECT a.concluded_on, a.ended_on FROM council c LEFT JOIN hub_agreement a ON a.council_id = c.id
                WHERE c.firm_id = $1 AND c.state = 'confirmed'
                """,
                .id(firm)
            )
            .map { row -> Bool in
                guard let concluded = try row.textIfPresent("concluded_on").flatMap({ LocalDate(iso: $0) }) else {
                    return false
                }
                let ended = try row.textIfPresent("ended_on").flatMap { LocalDate(iso: $0) }
                return HubAgreement(concluded: concluded, ended: ended, remark: "").holds(on: today)
            }
            let declaration = try session.query(
                "SELECT firm_id FROM no_council_declaration WHERE firm_id = $1",
                .id(firm)
            )
            return LearningDataRule.allows(agreements: agreements, hasDeclaration: !declaration.isEmpty)
        }
    }
}
