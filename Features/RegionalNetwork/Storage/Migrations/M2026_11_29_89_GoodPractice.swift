import DatabasePlatform

let createGoodPractice = Migration(
    "2026-11-29 network: good practice",
    """
    CREATE TABLE good_practice (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        origin TEXT NOT NULL,
        title TEXT NOT NULL,
        theme TEXT NOT NULL,
        situation TEXT NOT NULL,
        approach TEXT NOT NULL,
        result TEXT NOT NULL,
        lesson TEXT NOT NULL,
        figures TEXT NOT NULL,
        shows_firm {int} NOT NULL CHECK (shows_firm IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('draft', 'offered', 'released', 'returned', 'withdrawn')),
        reason TEXT NOT NULL,
        offered_by TEXT NOT NULL,
        offered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        released_on TEXT,
        decided_by TEXT NOT NULL,
        decided_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        changed_at {int} NOT NULL,
        version {int} NOT NULL
    ) {strict};
    CREATE INDEX good_practice_by_firm ON good_practice (firm_id);
    CREATE INDEX good_practice_by_state ON good_practice (state);
    CREATE INDEX good_practice_by_offerer ON good_practice (offered_by_id);
    CREATE INDEX good_practice_by_decider ON good_practice (decided_by_id);
    CREATE INDEX good_practice_by_changer ON good_practice (changed_by_id)
    """
)
