import DatabasePlatform

/// Remarks of coaches at figures of a firm. An answer names in `answers` the remark it belongs to and has no `figure`; it
/// is settled together with it.
let createCoachingRemark = Migration(
    "2026-11-29 coaching: coaching_remark",
    """
    CREATE TABLE coaching_remark (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        page TEXT NOT NULL,
        answers TEXT REFERENCES coaching_remark (id) ON DELETE CASCADE,
        figure TEXT NOT NULL,
        body TEXT NOT NULL,
        written_by TEXT NOT NULL,
        written_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        written_at {int} NOT NULL,
        settled_at {int},
        settled_by TEXT,
        settled_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
    ) {strict};
    CREATE INDEX coaching_remark_by_page ON coaching_remark (firm_id, page);
    CREATE INDEX coaching_remark_by_remark ON coaching_remark (answers);
    """
)
