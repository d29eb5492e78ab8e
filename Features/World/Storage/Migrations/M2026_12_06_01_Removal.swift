import DatabasePlatform

/// Whom the host of a meeting has sent away.
let createRemoval = Migration(
    "2026-12-06 world: world_meeting_removal",
    """
    CREATE TABLE world_meeting_removal (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
        holder TEXT NOT NULL,
        person_id TEXT,
        name TEXT NOT NULL,
        removed_at {int} NOT NULL,
        UNIQUE (meeting_id, holder)
    ) {strict};
    CREATE INDEX world_meeting_removal_by_person ON world_meeting_removal (person_id)
    """
)
