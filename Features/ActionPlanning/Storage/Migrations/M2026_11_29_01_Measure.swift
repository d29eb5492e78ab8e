import DatabasePlatform

/// What a measure saves and where it came from are read and written whole.
let createMeasure = Migration(
    "2026-11-29 action planning: measure, measure_link",
    """
    CREATE TABLE measure (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        description TEXT NOT NULL,
        theme TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('idea', 'planned', 'ordered', 'running', 'done', 'dropped')),
        origin TEXT,
        investment {real},
        running_cost {real},
        life {int},
        residual_value {real},
        savings TEXT NOT NULL,
        start_day TEXT,
        end_day TEXT,
        responsible TEXT NOT NULL,
        qualification TEXT NOT NULL,
        participation TEXT NOT NULL,
        risks TEXT NOT NULL,
        next_step TEXT NOT NULL,
        coach TEXT NOT NULL,
        lesson TEXT NOT NULL,
        proof TEXT NOT NULL,
        version {int} NOT NULL,
        changed_at {int} NOT NULL,
        changed_by TEXT NOT NULL
    ) {strict};
    CREATE INDEX measure_by_firm ON measure (firm_id, id);
    CREATE TABLE measure_link (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
        other_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('requires', 'excludes')),
        PRIMARY KEY (measure_id, other_id, kind),
        CHECK (measure_id <> other_id)
    ) {strict};
    CREATE INDEX measure_link_by_firm ON measure_link (firm_id);
    CREATE INDEX measure_link_by_other ON measure_link (other_id);
    """
)
