public import Companies
public import DatabasePlatform
public import Foundation
public import Kernel

/// The master data of firms.
public struct FirmStore: Sendable {
    private let database: any SQLDatabase

    public init(_ database: any SQLDatabase) { self.database = database }

    /// A firm of which only the name is known yet; runs in the transaction of whoever founds it.
    public static func insert(newFirm id: FirmID, name: String, at now: Date, in session: any SQLSession) throws {
        try session.query(
            "INSERT INTO firm (id, name, created_at) VALUES ($1, $2, $3)",
            .id(id),
            .text(name),
            .instant(now)
        )
    }

    public func firm(_ id: FirmID) async throws -> Firm? {
        try await database.read { session in try Self.firm(id, in: session) }
    }

    /// Saves everything but the version, which has to be the one that was read.
    public func save(_ firm: Firm) async throws -> SaveOutcome<Firm> {
        try await database.write { session in try Self.save(firm, in: session) }
    }

    /// For use inside another transaction.
    public static func save(_ firm: Firm, in session: any SQLSession) throws -> SaveOutcome<Firm> {
        let saved = try session.query(
            """
            UPDATE firm SET name = $3, legal_form = $4, is_non_profit = $5, industry_2008 = $6, industry_2025 = $7,
                version = version + 1
            WHERE id = $1 AND version = $2 RETURNING version
            """,
            .id(firm.id),
            .int(firm.version),
            .text(firm.name),
            .text(firm.legalForm?.rawValue),
            .bool(firm.isNonProfit),
            .text(firm.industry2008?.text),
            .text(firm.industry2025?.text)
        ).first
        guard let saved else { return try Self.firm(firm.id, in: session).map { .conflict(stored: $0) } ?? .gone }
        var firm = firm
        firm.version = try saved.int("version")
        return .saved(firm)
    }

    static func firm(_ id: FirmID, in session: any SQLSession) throws -> Firm? {
        try session.query("SELECT * FROM firm WHERE id = $1", .id(id)).first.map { row in
            Firm(
                id: try row.id("id"),
                name: try row.text("name"),
                legalForm: try row.textIfPresent("legal_form").flatMap(LegalForm.init(rawValue:)),
                isNonProfit: try row.bool("is_non_profit"),
                industry2008: try row.textIfPresent("industry_2008").flatMap { IndustryCode($0, edition: .wz2008) },
                industry2025: try row.textIfPresent("industry_2025").flatMap { IndustryCode($0, edition: .wz2025) },
                version: try row.int("version")
            )
        }
    }
}
