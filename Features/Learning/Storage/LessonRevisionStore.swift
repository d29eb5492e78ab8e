public import DatabasePlatform
public import Kernel
public import Learning

/// Drafts and revisions of lessons. They belong to the hub and to no firm; only content editors come here.
public struct LessonRevisionStore: Sendable {
    let database: any SQLDatabase
    let outside: OutsideWorld

    public init(_ database: any SQLDatabase, outside: OutsideWorld) {
        (self.database, self.outside) = (database, outside)
    }

    public enum Saving: Hashable, Sendable {
        case saved(LessonDraft)
        /// Somebody else has saved meanwhile: what is stored now.
        case conflict(LessonDraft)
        /// The draft was discarded or released meanwhile.
        case gone
    }

    /// All, by the names of their lessons.
    public func drafts() async throws -> [LessonDraft] {
        try await database.rows("SELECT * FROM learning_draft ORDER BY course, lesson", []).map(Self.draft)
    }

    public func draft(_ address: LessonAddress) async throws -> LessonDraft? {
        try await database.read { session in try Self.draft(address, in: session) }
    }

    /// Begins a draft; gives the one there is where somebody has begun already.
    public func begin(
        _ address: LessonAddress,
        _ sheet: LessonSheet,
        base: LessonSheet?,
        by person: PersonID
    ) async throws -> LessonDraft {
        let now = outside.now()
        let (text, baseText) = (try JSONColumn.text(sheet), try base.map { try JSONColumn.text($0) })
        return try await database.write { session in
            _ = try session.query(
                """
                INSERT INTO learning_draft (course, lesson, sheet, base, version, begun_at, saved_at, saved_by_id)
                VALUES ($1, $2, $3, $4, 1, $5, $5, $6) ON CONFLICT (course, lesson) DO NOTHING
                """,
                .text(address.course.text),
                .text(address.lesson.text),
                .text(text),
                .text(baseText),
                .instant(now),
                .id(person)
            )
            guard let draft = try Self.draft(address, in: session) else { throw LessonDraftMissing(address: address) }
            return draft
        }
    }

    /// Keeps what was typed over the version it names, or not at all.
    public func save(
        _ address: LessonAddress,
        _ sheet: LessonSheet,
        version: Int,
        by person: PersonID
    ) async throws -> Saving {
        try await change(address, sheet, rebasing: nil, version: version, by: person)
    }

    /// As ``save(_:_:version:by:)``, and compares from now on with what the files hold now.
    public func rebase(
        _ address: LessonAddress,
        _ sheet: LessonSheet,
        base: LessonSheet?,
        version: Int,
        by person: PersonID
    ) async throws -> Saving {
        try await change(address, sheet, rebasing: .some(base), version: version, by: person)
    }

    /// - Returns: whether there was a draft of this version.
    @discardableResult
    public func discard(_ address: LessonAddress, version: Int) async throws -> Bool {
        try await database.write { session in
            try !session.query(
                "DELETE FROM learning_draft WHERE course = $1 AND lesson = $2 AND version = $3 RETURNING course",
                .text(address.course.text),
                .text(address.lesson.text),
                .int(version)
            ).isEmpty
        }
    }

    private func change(
        _ address: LessonAddress,
        _ sheet: LessonSheet,
        rebasing: LessonSheet??,
        version: Int,
        by person: PersonID
    ) async throws -> Saving {
        let now = outside.now()
        let text = try JSONColumn.text(sheet)
        let isRebased = rebasing != nil
        let base = try rebasing.flatMap { $0 }.map { try JSONColumn.text($0) }
        return try await database.write { session in
            let isSaved = try !session.query(
                """
                UPDATE learning_draft SET sheet = $1, version = version + 1, saved_at = $2, saved_by_id = $3,
                    base = CASE WHEN $4 = 1 THEN $5 ELSE base END
                WHERE course = $6 AND lesson = $7 AND version = $8 RETURNING version
                """,
                .text(text),
                .instant(now),
                .id(person),
                .bool(isRebased),
                .text(base),
                .text(address.course.text),
                .text(address.lesson.text),
                .int(version)
            ).isEmpty
            guard let draft = try Self.draft(address, in: session) else { return .gone }
            return isSaved || draft.sheet == sheet && !isRebased ? .saved(draft) : .conflict(draft)
        }
    }

    static func draft(_ address: LessonAddress, in session: any SQLSession) throws -> LessonDraft? {
        try session.query(
            "SELECT * FROM learning_draft WHERE course = $1 AND lesson = $2",
            .text(address.course.text),
            .text(address.lesson.text)
        ).first.map(Self.draft)
    }

    private static func draft(_ row: SQLRow) throws -> LessonDraft {
        LessonDraft(
            address: try address(row),
            sheet: try JSONColumn.value(try row.text("sheet")),
            base: try row.textIfPresent("base").map { try JSONColumn.value($0) },
            version: try row.int("version"),
            begunAt: try row.instant("begun_at"),
            savedAt: try row.instant("saved_at"),
            savedBy: try row.idIfPresent("saved_by_id")
        )
    }

    static func address(_ row: SQLRow) throws -> LessonAddress {
        let course = try row.parsed("course") { CourseID($0) }
        return LessonAddress(course: course, lesson: try row.parsed("lesson") { LessonID($0) })
    }
}

/// A draft that was written in the same transaction is not there.
struct LessonDraftMissing: Error { let address: LessonAddress }
