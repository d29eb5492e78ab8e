import DatabasePlatform

/// What a firm and its coach work on. The coach may change, and be missing after their account is gone.
let createCoachingCase = Migration(
    "2026-11-29 coaching: coaching_case",
    """
    CREATE TABLE coaching_case (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        coach_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        title TEXT NOT NULL,
        occasion TEXT NOT NULL,
        aims TEXT NOT NULL,
        team TEXT NOT NULL,
        template TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
        opened_on TEXT NOT NULL,
        closed_on TEXT,
        outcome TEXT NOT NULL,
        version {int} NOT NULL,
        changed_at {int} NOT NULL,
        changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
    ) {strict};
    CREATE INDEX coaching_case_by_firm ON coaching_case (firm_id);
    CREATE INDEX coaching_case_by_coach ON coaching_case (coach_id);
    """
)
