import DatabasePlatform

/// What is to be done in a case. A step is due on a day of its own, some days after another step of the case, or has no
/// term yet.
let createCoachingStep = Migration(
    "2026-11-29 coaching: coaching_step",
    """
    CREATE TABLE coaching_step (
        id TEXT PRIMARY KEY NOT NULL,
        case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        step_key TEXT NOT NULL,
        position {int} NOT NULL,
        phase TEXT NOT NULL,
        title TEXT NOT NULL,
        responsible TEXT NOT NULL,
        due_on TEXT,
        after_key TEXT,
        after_days {int},
        done_on TEXT,
        done_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        version {int} NOT NULL,
        changed_at {int} NOT NULL,
        changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        UNIQUE (case_id, step_key),
        CHECK (due_on IS NULL OR after_key IS NULL),
        CHECK ((after_key IS NULL) = (after_days IS NULL))
    ) {strict};
    CREATE INDEX coaching_step_by_firm ON coaching_step (firm_id);
    CREATE INDEX coaching_step_by_doer ON coaching_step (done_by_id);
    CREATE INDEX coaching_step_by_changer ON coaching_step (changed_by_id);
    """
)
