import DatabasePlatform

/// What a report is drawn up of, and its releases: one that was not taken back freezes it.
let createSustainabilityReport = Migration(
    "2026-11-29 sustainability: sustainability_report, report_release",
    """
    CREATE TABLE sustainability_report (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        edition TEXT NOT NULL,
        entity_name TEXT NOT NULL,
        entity_scheme TEXT NOT NULL,
        entity_identifier TEXT NOT NULL,
        currency TEXT NOT NULL,
        period_start TEXT NOT NULL,
        period_end TEXT NOT NULL,
        created_by TEXT NOT NULL,
        created_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        created_at {int} NOT NULL,
        changed_by TEXT NOT NULL,
        changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        changed_at {int} NOT NULL,
        version {int} NOT NULL,
        UNIQUE (firm_id, year, edition)
    ) {strict};
    CREATE INDEX sustainability_report_by_maker ON sustainability_report (created_by_id);
    CREATE INDEX sustainability_report_by_changer ON sustainability_report (changed_by_id);
    CREATE TABLE report_release (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        report_id TEXT NOT NULL REFERENCES sustainability_report (id) ON DELETE CASCADE,
        content_hash TEXT NOT NULL,
        content TEXT NOT NULL,
        released_by TEXT NOT NULL,
        released_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        released_at {int} NOT NULL,
        reopened_by TEXT,
        reopened_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        reopened_at {int}
    ) {strict};
    CREATE UNIQUE INDEX report_release_standing ON report_release (report_id) WHERE reopened_at IS NULL;
    CREATE INDEX report_release_by_report ON report_release (report_id);
    CREATE INDEX report_release_by_firm ON report_release (firm_id);
    CREATE INDEX report_release_by_releaser ON report_release (released_by_id);
    CREATE INDEX report_release_by_reopener ON report_release (reopened_by_id)
    """
)
