import DatabasePlatform
public import Kernel
public import Learning

extension LessonRevisionStore {
    /// Makes a revision of a draft that has this version; the draft is gone with it.
    ///
    /// - Returns: nil where the draft was changed, discarded or released meanwhile.
    public func release(
        _ address: LessonAddress,
        version: Int,
        note: String,
        by person: PersonID
    ) async throws -> LessonRevision? {
        let now = outside.now()
        return try await database.write { session in
            // Whoever deletes the draft holds the lesson: two at once cannot take the same number.
            let draft = try session.query(
                """
                DELETE FROM learning_draft WHERE course = $1 AND lesson = $2 AND version = $3 RETURNING sheet, base
                """,
                .text(address.course.text),
                .text(address.lesson.text),
                .int(version)
            ).first
            guard let draft else { return nil }
            let last = try session.query(
                "SELECT MAX(number) AS number FROM learning_revision WHERE course = $1 AND lesson = $2",
                .text(address.course.text),
                .text(address.lesson.text)
            ).first?.intIfPresent("number")
            return try session.query(
                """
                INSERT INTO learning_revision
                    (course, lesson, number, sheet, base, note, released_at, released_by_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING *
                """,
                .text(address.course.text),
                .text(address.lesson.text),
                .int((last ?? 0) + 1),
                try draft.value("sheet"),
                try draft.value("base"),
                .text(note),
                .instant(now),
                .id(person)
            ).first.map(Self.revision)
        }
    }

    /// Takes the newest revision back; what the files hold stands again.
    ///
    /// - Returns: whether it was the newest and in force.
    @discardableResult
    public func withdraw(_ address: LessonAddress, number: Int, by person: PersonID) async throws -> Bool {
        let now = outside.now()
        return try await database.write { session in
            try !session.query(
                """
                UPDATE learning_revision SET withdrawn_at = $1, withdrawn_by_id = $2
                WHERE course = $3 AND lesson = $4 AND number = $5 AND withdrawn_at IS NULL AND number =
                    (SELECT MAX(number) FROM learning_revision WHERE course = $3 AND lesson = $4)
                RETURNING number
                """,
                .instant(now),
                .id(person),
                .text(address.course.text),
                .text(address.lesson.text),
                .int(number)
            ).isEmpty
        }
    }

    /// All, by the names of their lessons, then by number.
    public func revisions() async throws -> [LessonRevision] {
        try await database.rows("SELECT * FROM learning_revision ORDER BY course, lesson, number", [])
            .map(Self.revision)
    }

    /// Of a lesson, the newest first.
    public func revisions(of address: LessonAddress) async throws -> [LessonRevision] {
        try await database.rows(
            "SELECT * FROM learning_revision WHERE course = $1 AND lesson = $2 ORDER BY number DESC",
            .text(address.course.text),
            .text(address.lesson.text)
        ).map(Self.revision)
    }

    public func revision(_ address: LessonAddress, _ number: Int) async throws -> LessonRevision? {
        try await database.rows(
            "SELECT * FROM learning_revision WHERE course = $1 AND lesson = $2 AND number = $3",
            .text(address.course.text),
            .text(address.lesson.text),
            .int(number)
        ).first.map(Self.revision)
    }

    /// Those that stand in place of the files, in the order in which their lessons were released first.
    public func inForce() async throws -> [LessonRevision] {
        try await database.rows(
            """
            SELECT r.* FROM learning_revision r JOIN (
                SELECT course, lesson, MAX(number) AS newest, MIN(released_at) AS began
                FROM learning_revision GROUP BY course, lesson
            ) l ON l.course = r.course AND l.lesson = r.lesson AND l.newest = r.number
            WHERE r.withdrawn_at IS NULL ORDER BY l.began, r.course, r.lesson
            """,
            []
        ).map(Self.revision)
    }

    /// Cheap enough to ask with every page.
    public func mark() async throws -> LessonMark {
        let row = try await database.rows(
            "SELECT COUNT(*) AS released, COUNT(withdrawn_at) AS withdrawn FROM learning_revision",
            []
        ).first
        return LessonMark(released: try row?.int("released") ?? 0, withdrawn: try row?.int("withdrawn") ?? 0)
    }

    private static func revision(_ row: SQLRow) throws -> LessonRevision {
        LessonRevision(
            address: try address(row),
            number: try row.int("number"),
            sheet: try JSONColumn.value(try row.text("sheet")),
            base: try row.textIfPresent("base").map { try JSONColumn.value($0) },
            note: try row.text("note"),
            releasedAt: try row.instant("released_at"),
            releasedBy: try row.idIfPresent("released_by_id"),
            withdrawnAt: try row.instantIfPresent("withdrawn_at")
        )
    }
}
