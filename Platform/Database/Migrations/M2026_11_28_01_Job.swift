let createJob = Migration(
    "2026-11-28 platform: job",
    """
    CREATE TABLE job (
        id TEXT PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        once_key TEXT,
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dead')),
        due_at {int} NOT NULL,
        attempts {int} NOT NULL,
        leased_by TEXT,
        leased_until {int},
        last_error TEXT,
        created_at {int} NOT NULL,
        ended_at {int}
    ) {strict};
    CREATE INDEX job_by_due ON job (state, due_at);
    CREATE UNIQUE INDEX job_once ON job (kind, once_key) WHERE state = 'open';
    """
)
