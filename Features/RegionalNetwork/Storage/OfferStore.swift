import Assessments
import Companies
public import CompaniesStorage
public import DatabasePlatform
public import Kernel
public import RegionalNetwork

/// Offers that people suggested or the hub wrote; they belong to the hub and to no firm.
public struct OfferStore: Sendable {
    /// More open suggestions of one person are not taken.
    public static let mostSuggestions = 20

    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// What everybody may read, by title.
    public func released() async throws -> [Offer] {
        try await database.rows("SELECT * FROM offer WHERE state = 'released' ORDER BY title, id").map(Self.offer)
    }

    /// For the hub's team: all, by title.
    public func all() async throws -> [Offer] {
        try await database.rows("SELECT * FROM offer ORDER BY title, id").map(Self.offer)
    }

    public func offer(_ id: OfferID) async throws -> Offer? {
        try await database.rows("SELECT * FROM offer WHERE id = $1", .id(id)).first.map(Self.offer)
    }

    public func add(_ offer: Offer, by person: PersonID) async throws {
        let now = outside.now()
        try await database.write { session in
            try Self.insert(offer, by: person, [.instant(now)], session)
        }
    }

    /// False, and nothing stored, where the person has too many suggestions waiting.
    public func suggest(_ offer: Offer, by person: PersonID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            let waiting = try session.query(
                "SELECT COUNT(*) AS n FROM offer WHERE suggested_by_id = $1 AND state = 'suggested'",
                .id(person)
            )
            guard try waiting.first?.int("n") ?? 0 < Self.mostSuggestions else { return false }
            try Self.insert(offer, by: person, [.instant(now)], session)
            return true
        }
    }

    private static func insert(_ offer: Offer, by person: PersonID, _ now: [SQLValue], _ session: any SQLSession) throws
    {
        let suggester: SQLValue = offer.suggestedBy.isEmpty ? .null : .id(person)
        _ = try session.query(
            """
            INSERT INTO offer (id, kind, title, body, themes, audiences, sectors, sizes, dates, first_day, last_day,
                costs, provider, contact, link, source, known_on, state, suggested_by, suggested_by_id, changed_by_id,
                changed_at, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                1)
            """,
            [.id(offer.id)] + values(offer)
                + [.text(offer.state.rawValue), .text(offer.suggestedBy), suggester, .id(person)] + now
        )
    }

    /// Saves over the version the offer names, or not at all; its state stays.
    public func save(_ offer: Offer, by person: PersonID) async throws -> SaveOutcome<Offer> {
        let now = outside.now()
        return try await database.write { session in
            let changed = try session.query(
                """
                UPDATE offer SET kind = $2, title = $3, body = $4, themes = $5, audiences = $6, sectors = $7, sizes = $8,
                    dates = $9, first_day = $10, last_day = $11, costs = $12, provider = $13, contact = $14, link = $15,
                    source = $16, known_on = $17, changed_by_id = $18, changed_at = $19, version = version + 1
                WHERE id = $1 AND version = $20 RETURNING *
                """,
                [.id(offer.id)] + Self.values(offer) + [.id(person), .instant(now), .int(offer.version)]
            )
            if let row = changed.first { return .saved(try Self.offer(row)) }
            let stored = try session.query("SELECT * FROM offer WHERE id = $1", .id(offer.id)).first
            return try stored.map { .conflict(stored: try Self.offer($0)) } ?? .gone
        }
    }

    /// Releases or withdraws; false where the offer is not there.
    public func set(_ state: Offer.State, of id: OfferID, by person: PersonID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE offer SET state = $2, changed_by_id = $3, changed_at = $4, version = version + 1
                WHERE id = $1 RETURNING id
                """,
                .id(id),
                .text(state.rawValue),
                .id(person),
                .instant(now)
            ).isEmpty
        }
    }

    private static func values(_ offer: Offer) -> [SQLValue] {
        [
            .text(offer.kind.rawValue), .text(offer.title), .text(offer.text), joined(offer.themes.map(\.rawValue)),
            joined(offer.audiences.map(\.rawValue)), joined(offer.sectors.map(\.rawValue)),
            joined(offer.sizes.map(\.rawValue)), .text(offer.dates), .date(offer.first), .date(offer.last),
            .text(offer.costs), .text(offer.provider), .text(offer.contact), .text(offer.link), .text(offer.source),
            .text(offer.knownOn),
        ]
    }

    private static func joined(_ words: [String]) -> SQLValue { .text(words.sorted().joined(separator: " ")) }

    private static func set<Value: RawRepresentable<String> & Hashable>(
        _ column: String,
        _ row: SQLRow
    ) throws -> Set<Value> {
        Set(try row.text(column).split(separator: " ").compactMap { Value(rawValue: String($0)) })
    }

    private static func offer(_ row: SQLRow) throws -> Offer {
        var offer = Offer(
            id: try row.id("id"),
            kind: try row.parsed("kind") { Offer.Kind(rawValue: $0) },
            title: try row.text("title"),
            knownOn: try row.text("known_on")
        )
        offer.text = try row.text("body")
        offer.themes = try set("themes", row)
        offer.audiences = try set("audiences", row)
        offer.sectors = try set("sectors", row)
        offer.sizes = try set("sizes", row)
        offer.dates = try row.text("dates")
        offer.first = try row.textIfPresent("first_day").flatMap { LocalDate(iso: $0) }
        offer.last = try row.textIfPresent("last_day").flatMap { LocalDate(iso: $0) }
        offer.costs = try row.text("costs")
        offer.provider = try row.text("provider")
        offer.contact = try row.text("contact")
        offer.link = try row.text("link")
        offer.source = try row.text("source")
        offer.state = try row.parsed("state") { Offer.State(rawValue: $0) }
        offer.suggestedBy = try row.text("suggested_by")
        offer.version = try row.int("version")
        return offer
    }
}
