import DatabasePlatform

/// What editors of the hub write: one draft a lesson, and the revisions that were released. The words are the hub's;
/// who wrote them is forgotten with the person.
let createLessonRevision = Migration(
    "2026-12-08 learning: revisions",
    """
    CREATE TABLE learning_draft (
        course TEXT NOT NULL,
        lesson TEXT NOT NULL,
        sheet TEXT NOT NULL,
        base TEXT,
        version {int} NOT NULL,
        begun_at {int} NOT NULL,
        saved_at {int} NOT NULL,
        saved_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        PRIMARY KEY (course, lesson)
    ) {strict};
    CREATE INDEX learning_draft_by_person ON learning_draft (saved_by_id);
    CREATE TABLE learning_revision (
        course TEXT NOT NULL,
        lesson TEXT NOT NULL,
        number {int} NOT NULL,
        sheet TEXT NOT NULL,
        base TEXT,
        note TEXT NOT NULL,
        released_at {int} NOT NULL,
        released_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        withdrawn_at {int},
        withdrawn_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        PRIMARY KEY (course, lesson, number)
    ) {strict};
    CREATE INDEX learning_revision_by_person ON learning_revision (released_by_id);
    CREATE INDEX learning_revision_by_withdrawer ON learning_revision (withdrawn_by_id);
    """
)
