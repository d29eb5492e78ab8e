public import DatabasePlatform
public import Kernel
public import Participation

/// The face this feature shows to others: who holds a seat.
public struct CouncilReader: Sendable {
    private struct Key: Hashable, Sendable {
        let mark: String
        let person: PersonID
    }

    private let database: any SQLDatabase
    private let recent = RecentValues<Key, [HeldSeat]>(capacity: 2_000)

    public init(_ database: any SQLDatabase) { self.database = database }

    /// The seats a person can use now: of confirmed councils, unless the person leads the account of the council's firm.
    /// Asked with every request, so what was found is kept until anything at all is written.
    public func seats(of person: PersonID) async throws -> [HeldSeat] {
        let key = try await database.changeMark().map { Key(mark: $0, person: person) }
        if let key, let known = recent[key] { return known }
        let seats = try await database.rows(
            """
            SELECT c.id, c.name, s.is_chair
            FROM council_seat s JOIN council c ON c.id = s.council_id
            WHERE s.person_id = $1 AND c.state = 'confirmed' AND NOT EXISTS (
                SELECT 1 FROM membership m
                WHERE m.person_id = s.person_id AND m.firm_id = c.firm_id AND m.role = 'owner'
            )
            ORDER BY c.name, c.id
            """,
            .id(person)
        )
        .map { row in
            HeldSeat(council: try row.id("id"), name: try row.text("name"), isChair: try row.bool("is_chair"))
        }
        if let key { recent.keep(seats, for: key) }
        return seats
    }
}
