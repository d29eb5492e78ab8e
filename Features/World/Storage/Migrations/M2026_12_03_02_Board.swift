import DatabasePlatform

/// The board of a meeting, and which of its notes became measures of which firm.
let createBoard = Migration(
    "2026-12-03 world: world_note, world_note_measure",
    """
    CREATE TABLE world_note (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('idea', 'problem', 'question', 'decision')),
        lane TEXT NOT NULL CHECK (lane IN ('collected', 'discussed', 'agreed')),
        position {int} NOT NULL,
        author_id TEXT,
        author TEXT NOT NULL,
        made_at {int} NOT NULL,
        version {int} NOT NULL
    ) {strict};
    CREATE INDEX world_note_by_meeting ON world_note (meeting_id);
    CREATE INDEX world_note_by_author ON world_note (author_id);
    CREATE TABLE world_note_measure (
        note_id TEXT NOT NULL REFERENCES world_note (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
        PRIMARY KEY (note_id, firm_id)
    ) {strict};
    CREATE INDEX world_note_measure_by_firm ON world_note_measure (firm_id);
    CREATE INDEX world_note_measure_by_measure ON world_note_measure (measure_id)
    """
)
