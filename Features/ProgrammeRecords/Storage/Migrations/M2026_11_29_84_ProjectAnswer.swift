import DatabasePlatform

/// `hours` belongs to the threshold, `kept_through` to the retention.
let createProjectAnswer = Migration(
    "2026-11-29 records: project_answer",
    """
    CREATE TABLE project_answer (
        question TEXT PRIMARY KEY NOT NULL,
        answer TEXT NOT NULL,
        hours {real},
        kept_through TEXT,
        source TEXT NOT NULL,
        day TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        changed_by_id TEXT,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX project_answer_by_changer ON project_answer (changed_by_id)
    """
)
