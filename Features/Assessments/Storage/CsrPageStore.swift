public import Assessments
public import DatabasePlatform
public import Kernel

/// Public pages. They are added and withdrawn, never changed.
public struct CsrPageStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public struct Published: Hashable, Sendable {
        public let page: CsrPage
        public let proofs: [CsrProof]
        public let slug: String
        /// Counts from 1.
        public let version: Int
        public let day: LocalDate
        public let isWithdrawn: Bool
    }

    /// The newest version of a firm, withdrawn or not.
    public func newest(of firm: FirmID) async throws -> Published? {
        try await database.rows(
            "SELECT * FROM csr_page WHERE firm_id = $1 ORDER BY version DESC LIMIT 1",
            .id(firm)
        ).first.map(Self.value)
    }

    /// What everybody may read at an address; nil once it is withdrawn.
    public func published(at slug: String) async throws -> Published? {
        let newest = try await database.rows(
            "SELECT * FROM csr_page WHERE slug = $1 ORDER BY version DESC LIMIT 1",
            .text(slug)
        ).first.map(Self.value)
        return newest.flatMap { $0.isWithdrawn ? nil : $0 }
    }

    /// Adds the next version. The first one chooses the address, which stays.
    public func publish(
        _ page: CsrPage,
        proofs: [CsrProof],
        of firm: FirmID,
        by author: AssessmentStore.Author
    ) async throws -> Published {
        let (now, today) = (outside.now(), outside.today())
        let (content, proofTexts) = (try JSONColumn.text(page), try JSONColumn.text(proofs))
        return try await database.write { session in
            let last = try session.query(
                "SELECT slug, version FROM csr_page WHERE firm_id = $1 ORDER BY version DESC LIMIT 1",
                .id(firm)
            ).first
            let slug = try last?.text("slug") ?? Self.freeSlug(CsrSlug.made(of: page.firm), session)
            let version = try (last?.int("version") ?? 0) + 1
            _ = try session.query(
                """
                INSERT INTO csr_page (firm_id, version, slug, content, proofs, published_on, published_at, published_by,
                    published_by_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                .id(firm),
                .int(version),
                .text(slug),
                .text(content),
                .text(proofTexts),
                .date(today),
                .instant(now),
                .text(author.name),
                .id(author.id)
            )
            return Published(
                page: page,
                proofs: proofs,
                slug: slug,
                version: version,
                day: today,
                isWithdrawn: false
            )
        }
    }

    /// Takes the page off the net. False where nothing was public.
    public func withdraw(of firm: FirmID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                "UPDATE csr_page SET withdrawn_at = $1 WHERE firm_id = $2 AND withdrawn_at IS NULL RETURNING version",
                .instant(now),
                .id(firm)
            ).isEmpty
        }
    }

    /// The name, or with the first number that makes it one of a kind.
    private static func freeSlug(_ name: String, _ session: any SQLSession) throws -> String {
        var (slug, number) = (name, 1)
        while try !session.query("SELECT version FROM csr_page WHERE slug = $1 LIMIT 1", .text(slug)).isEmpty {
            number += 1
            slug = "\(name)-\(number)"
        }
        return slug
    }

    private static func value(_ row: SQLRow) throws -> Published {
        Published(
            page: try JSONColumn.value(row.text("content")),
            proofs: try JSONColumn.value(row.text("proofs")),
            slug: try row.text("slug"),
            version: try row.int("version"),
            day: try row.date("published_on"),
            isWithdrawn: try row.intIfPresent("withdrawn_at") != nil
        )
    }
}
