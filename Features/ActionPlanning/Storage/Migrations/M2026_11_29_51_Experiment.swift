import DatabasePlatform

/// `profile` holds what was released, as it stood then; empty while nothing is public.
let createExperiment = Migration(
    "2026-11-29 action planning: experiment, experiment_note",
    """
    CREATE TABLE experiment (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        topic TEXT NOT NULL
            CHECK (topic IN ('energy', 'resources', 'offers', 'mobility', 'people', 'digital', 'other')),
        question TEXT NOT NULL,
        hypothesis TEXT NOT NULL,
        limits TEXT NOT NULL,
        team TEXT NOT NULL,
        partner TEXT CHECK (partner IN ('worksCouncil', 'churchRepresentation', 'staffCouncil', 'assembly')),
        agreement TEXT NOT NULL,
        agreed_on TEXT,
        starts_on TEXT,
        ends_on TEXT NOT NULL,
        metric TEXT NOT NULL,
        metric_unit TEXT NOT NULL,
        before_value {real},
        target_value {real},
        measured_value {real},
        other_reasons TEXT NOT NULL,
        learned TEXT NOT NULL,
        contact TEXT NOT NULL,
        decision TEXT CHECK (decision IN ('keep', 'change', 'drop')),
        decision_reason TEXT NOT NULL,
        decided_on TEXT,
        predecessor_id TEXT REFERENCES experiment (id) ON DELETE SET NULL,
        profile TEXT,
        released_at {int},
        released_by TEXT,
        changed_by TEXT NOT NULL,
        changed_at {int} NOT NULL,
        version {int} NOT NULL,
        CHECK ((decision IS NULL) = (decided_on IS NULL)),
        CHECK ((profile IS NULL) = (released_at IS NULL))
    ) {strict};
    CREATE INDEX experiment_by_firm ON experiment (firm_id, ends_on);
    CREATE INDEX experiment_by_predecessor ON experiment (predecessor_id);
    CREATE TABLE experiment_note (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        experiment_id TEXT NOT NULL REFERENCES experiment (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        body TEXT NOT NULL,
        author TEXT NOT NULL,
        author_id TEXT
    ) {strict};
    CREATE INDEX experiment_note_by_firm ON experiment_note (firm_id);
    CREATE INDEX experiment_note_by_experiment ON experiment_note (experiment_id, day);
    """
)
