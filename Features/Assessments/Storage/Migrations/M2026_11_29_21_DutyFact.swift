import DatabasePlatform

/// What a firm has said for the duties check: one sheet a firm, each answer with its day.
let createDutyFact = Migration(
    "2026-11-29 assessments: duty_fact",
    """
    CREATE TABLE duty_fact (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        answers TEXT NOT NULL,
        catalogue TEXT NOT NULL,
        answered_at {int} NOT NULL,
        answered_by TEXT NOT NULL,
        answered_by_id TEXT,
        version {int} NOT NULL
    ) {strict};
    CREATE INDEX duty_fact_by_person ON duty_fact (answered_by_id);
    """
)
