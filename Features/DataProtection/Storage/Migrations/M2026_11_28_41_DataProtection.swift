import DatabasePlatform

/// No reference leads to a person or firm: what is recorded here outlives both, or blocks their deletion.
let createDataProtection = Migration(
    "2026-11-28 data protection: legal_hold, scheduled_erasure, deletion_run",
    """
    CREATE TABLE legal_hold (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT,
        firm_id TEXT,
        reason TEXT NOT NULL,
        review_on TEXT NOT NULL,
        set_by TEXT,
        set_at {int} NOT NULL,
        lifted_at {int},
        CHECK ((person_id IS NULL) <> (firm_id IS NULL))
    ) {strict};
    CREATE INDEX legal_hold_by_person ON legal_hold (person_id);
    CREATE INDEX legal_hold_by_firm ON legal_hold (firm_id);
    CREATE TABLE scheduled_erasure (
        id TEXT PRIMARY KEY NOT NULL,
        table_name TEXT NOT NULL,
        column_name TEXT NOT NULL,
        match_column TEXT NOT NULL,
        match_value TEXT NOT NULL,
        firm_id TEXT,
        since_column TEXT NOT NULL,
        retention TEXT NOT NULL,
        created_at {int} NOT NULL
    ) {strict};
    CREATE TABLE deletion_run (
        id TEXT PRIMARY KEY NOT NULL,
        at {int} NOT NULL,
        started_by TEXT,
        kind TEXT NOT NULL CHECK (kind IN ('manual', 'periodic', 'person', 'firm')),
        counts TEXT NOT NULL
    ) {strict};
    CREATE INDEX deletion_run_by_time ON deletion_run (at);
    """
)
