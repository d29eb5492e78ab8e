import DatabasePlatform

/// Lines keep the recipient's name and hang on the group, not on a firm: they must be kept ten years, whatever becomes
/// of the firm's place in the hub.
let createProjectAid = Migration(
    "2026-11-29 records: aid_group, aid_group_firm, project_aid",
    """
    CREATE TABLE aid_group (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        made_by TEXT NOT NULL,
        made_by_id TEXT,
        made_at {int} NOT NULL
    ) {strict};
    CREATE INDEX aid_group_by_maker ON aid_group (made_by_id);
    CREATE TABLE aid_group_firm (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        group_id TEXT NOT NULL REFERENCES aid_group (id) ON DELETE CASCADE
    ) {strict};
    CREATE INDEX aid_group_firm_by_group ON aid_group_firm (group_id);
    CREATE TABLE project_aid (
        id TEXT PRIMARY KEY NOT NULL,
        group_id TEXT NOT NULL REFERENCES aid_group (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('declared', 'granted')),
        recipient TEXT NOT NULL,
        day TEXT NOT NULL,
        amount {int} NOT NULL CHECK (amount > 0),
        authority TEXT NOT NULL,
        instrument TEXT NOT NULL,
        industry TEXT NOT NULL,
        registered_on TEXT,
        changed_by TEXT NOT NULL,
        changed_by_id TEXT,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX project_aid_by_group ON project_aid (group_id, day);
    CREATE INDEX project_aid_by_changer ON project_aid (changed_by_id)
    """
)
