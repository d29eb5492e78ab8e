public import DatabasePlatform
public import Kernel
public import Learning

/// Certificates of persons.
public struct CertificateStore: Sendable {
    private let database: any SQLDatabase
    private let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    /// All of a person, the newest first.
    public func all(of person: PersonID) async throws -> [CertificateRecord] {
        try await database.rows(
            "SELECT * FROM learning_certificate WHERE person_id = $1 ORDER BY issued_at DESC, number",
            .id(person)
        ).map(Self.record)
    }

    /// Nil for a number that is not this person's.
    public func certificate(_ number: BadgeNumber, of person: PersonID) async throws -> CertificateRecord? {
        try await database.rows(
            "SELECT * FROM learning_certificate WHERE number = $1 AND person_id = $2",
            .text(number.text),
            .id(person)
        ).first.map(Self.record)
    }

    /// For whoever holds a badge with this number; nil for one that is not known, or no more.
    public func certificate(_ number: BadgeNumber) async throws -> CertificateRecord? {
        try await database.rows("SELECT * FROM learning_certificate WHERE number = $1", .text(number.text))
            .first.map(Self.record)
    }

    /// Gives a certificate. The same again while one is in force.
    public func issue(
        _ content: CertificateContent,
        for subject: CertificateSubject,
        to person: PersonID,
        named holder: String
    ) async throws -> BadgeNumber {
        let now = outside.now()
        let number = BadgeNumber(year: outside.today().year, random: outside.randomBytes(8))
        let text = try JSONColumn.text(content)
        return try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO learning_certificate (number, person_id, subject, holder, content, issued_at)
                VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (person_id, subject) WHERE withdrawn_on IS NULL DO NOTHING
                """,
                .text(number.text),
                .id(person),
                .text(subject.description),
                .text(holder),
                .text(text),
                .instant(now)
            )
            let row = try session.query(
                """
                SELECT number FROM learning_certificate
                WHERE person_id = $1 AND subject = $2 AND withdrawn_on IS NULL
                """,
                .id(person),
                .text(subject.description)
            ).first
            return try row?.parsed("number") { BadgeNumber($0) } ?? number
        }
    }

    /// Lets everybody see it under its address, or nobody any more.
    ///
    /// - Returns: whether the person has such a certificate and it is in force.
    public func share(_ isShared: Bool, _ number: BadgeNumber, of person: PersonID) async throws -> Bool {
        try await change("shared_on", to: isShared ? outside.today() : nil, number, of: person)
    }

    /// Takes it back for good; whoever is shown its badge is told.
    ///
    /// - Returns: whether the person has such a certificate and it was in force.
    public func withdraw(_ number: BadgeNumber, of person: PersonID) async throws -> Bool {
        try await change("withdrawn_on", to: outside.today(), number, of: person)
    }

    private func change(
        _ column: String,
        to day: LocalDate?,
        _ number: BadgeNumber,
        of person: PersonID
    ) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                """
                UPDATE learning_certificate SET \(column) = $1
                WHERE number = $2 AND person_id = $3 AND withdrawn_on IS NULL RETURNING number
                """,
                .date(day),
                .text(number.text),
                .id(person)
            ).isEmpty
        }
    }

    private static func record(_ row: SQLRow) throws -> CertificateRecord {
        CertificateRecord(
            number: try row.parsed("number") { BadgeNumber($0) },
            subject: try row.parsed("subject") { CertificateSubject($0) },
            holder: try row.text("holder"),
            content: try JSONColumn.value(try row.text("content")),
            issuedAt: try row.instant("issued_at"),
            sharedOn: try row.textIfPresent("shared_on").flatMap { LocalDate(iso: $0) },
            withdrawnOn: try row.textIfPresent("withdrawn_on").flatMap { LocalDate(iso: $0) }
        )
    }
}
