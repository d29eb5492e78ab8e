public import Companies
public import DatabasePlatform
public import Kernel

/// Undertakings related to firms, and who holds how much of whom.
///
/// Every change is checked as a whole before it is kept: holdings that contradict each other never get in, so that
/// readers need not fear them.
public struct HoldingStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// All undertakings of a firm with all holdings among them.
    public struct Structure: Sendable {
        /// By name.
        public let undertakings: [Undertaking]
        /// In the order in which they were entered.
        public let holdings: [Holding]
    }

    public func structure(of firm: FirmID) async throws -> Structure {
        try await database.read { session in try Self.structure(of: firm, in: session) }
    }

    public func holding(_ id: HoldingID, of firm: FirmID) async throws -> Holding? {
        try await database.read { session in
            try Self.holdings(of: firm, in: session).first { $0.id == id }
        }
    }

    /// Adds a holding and, where they are new, the undertakings at its ends.
    /// Throws ``HoldingError`` when it contradicts the others.
    public func add(_ holding: Holding, new undertakings: [Undertaking] = []) async throws {
        try await database.write { session in
            try Self.insert(holding, new: undertakings, in: session)
        }
    }

    /// For use inside another transaction; throws ``HoldingError``.
    public static func insert(_ holding: Holding, new undertakings: [Undertaking], in session: any SQLSession) throws {
        try Consolidation.check(holdings(of: holding.firm, in: session) + [holding])
        for undertaking in undertakings {
            try session.query(
                "INSERT INTO undertaking (id, firm_id, name, kind) VALUES ($1, $2, $3, $4)",
                .id(undertaking.id),
                .id(undertaking.firm),
                .text(undertaking.name),
                .text(undertaking.kind.rawValue)
            )
        }
        try mustBelong(holding, in: session)
        try session.query(
            """
            INSERT INTO holding (id, firm_id, parent_id, child_id, share, has_operational_control, accounting,
                first_year, last_year, voting_share)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            [.id(holding.id), .id(holding.firm)] + columns(holding)
        )
    }

    /// Throws ``HoldingError`` when the change contradicts the others.
    public func save(_ holding: Holding) async throws -> SaveOutcome<Holding> {
        try await database.write { session in
            let all = try Self.holdings(of: holding.firm, in: session)
            guard let stored = all.first(where: { $0.id == holding.id }) else { return .gone }
            guard stored.version == holding.version else { return .conflict(stored: stored) }
            try Consolidation.check(all.map { $0.id == holding.id ? holding : $0 })
            try Self.mustBelong(holding, in: session)
            try session.query(
                """
                UPDATE holding SET parent_id = $3, child_id = $4, share = $5, has_operational_control = $6,
                    accounting = $7, first_year = $8, last_year = $9, voting_share = $10,
                    version = version + 1
                WHERE id = $1 AND firm_id = $2
                """,
                [.id(holding.id), .id(holding.firm)] + Self.columns(holding)
            )
            var holding = holding
            holding.version += 1
            return .saved(holding)
        }
    }

    public func save(_ undertaking: Undertaking) async throws -> SaveOutcome<Undertaking> {
        try await database.write { session in
            let all = try Self.undertakings(of: undertaking.firm, in: session)
            guard let stored = all.first(where: { $0.id == undertaking.id }) else { return .gone }
            guard stored.version == undertaking.version else { return .conflict(stored: stored) }
            try session.query(
                "UPDATE undertaking SET name = $3, kind = $4, version = version + 1 WHERE id = $1 AND firm_id = $2",
                .id(undertaking.id),
                .id(undertaking.firm),
                .text(undertaking.name),
                .text(undertaking.kind.rawValue)
            )
            var undertaking = undertaking
            undertaking.version += 1
            return .saved(undertaking)
        }
    }

    /// Removes a holding, and the undertakings that then hang on nothing: no holding and no site names them.
    /// False when it is not there.
    public func remove(_ id: HoldingID, of firm: FirmID) async throws -> Bool {
        try await database.write { session in
            let removed = try session.query(
                "DELETE FROM holding WHERE id = $1 AND firm_id = $2 RETURNING id",
                .id(id),
                .id(firm)
            )
            guard !removed.isEmpty else { return false }
            try session.query(
                """
                DELETE FROM undertaking WHERE firm_id = $1
                    AND NOT EXISTS (SELECT 1 FROM holding h WHERE h.parent_id = undertaking.id)
                    AND NOT EXISTS (SELECT 1 FROM holding h WHERE h.child_id = undertaking.id)
                    AND NOT EXISTS (SELECT 1 FROM site s WHERE s.undertaking_id = undertaking.id)
                """,
                .id(firm)
            )
            return true
        }
    }

    static func structure(of firm: FirmID, in session: any SQLSession) throws -> Structure {
        Structure(undertakings: try undertakings(of: firm, in: session), holdings: try holdings(of: firm, in: session))
    }

    private static func undertakings(of firm: FirmID, in session: any SQLSession) throws -> [Undertaking] {
        try session.query("SELECT * FROM undertaking WHERE firm_id = $1 ORDER BY name, id", .id(firm)).map { row in
            Undertaking(
                id: try row.id("id"),
                firm: try row.id("firm_id"),
                name: try row.text("name"),
                kind: Undertaking.Kind(rawValue: try row.text("kind")) ?? .enterprise,
                version: try row.int("version")
            )
        }
    }

    static func holdings(of firm: FirmID, in session: any SQLSession) throws -> [Holding] {
        try session.query("SELECT * FROM holding WHERE firm_id = $1 ORDER BY id", .id(firm)).map { row in
            let share = try row.double("share")
            guard let share = EquityShare(fraction: share) else {
                throw SQLRowError(column: "share", found: .double(share))
            }
            return Holding(
                id: try row.id("id"),
                firm: try row.id("firm_id"),
                parent: HoldingParty(try row.idIfPresent("parent_id")),
                child: HoldingParty(try row.idIfPresent("child_id")),
                share: share,
                votes: try row.doubleIfPresent("voting_share").flatMap(EquityShare.init(fraction:)),
                hasOperationalControl: try row.bool("has_operational_control"),
                accounting: HoldingAccounting(rawValue: try row.text("accounting")) ?? .associate,
                firstYear: try row.intIfPresent("first_year").flatMap(ReportingYear.init),
                lastYear: try row.intIfPresent("last_year").flatMap(ReportingYear.init),
                version: try row.int("version")
            )
        }
    }

    /// A foreign firm's undertaking is as good as none.
    private static func mustBelong(_ holding: Holding, in session: any SQLSession) throws {
        for party in [holding.parent, holding.child] {
            guard case .undertaking(let id) = party else { continue }
            let found = try session.query(
                "SELECT id FROM undertaking WHERE id = $1 AND firm_id = $2",
                .id(id),
                .id(holding.firm)
            )
            if found.isEmpty { throw HoldingError.notHeld(party) }
        }
    }

    private static func columns(_ holding: Holding) -> [SQLValue] {
        [
            .id(holding.parent.undertaking), .id(holding.child.undertaking), .double(holding.share.fraction),
            .bool(holding.hasOperationalControl), .text(holding.accounting.rawValue), .int(holding.firstYear?.value),
            .int(holding.lastYear?.value), .double(holding.votes?.fraction),
        ]
    }
}
