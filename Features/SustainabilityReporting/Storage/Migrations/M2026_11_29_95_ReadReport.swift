import DatabasePlatform

/// Reports that came as files: read for comparison, or on their way to become the firm's own. The file is not kept.
let createReadReport = Migration(
    "2026-11-29 sustainability: read_report",
    """
    CREATE TABLE read_report (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        purpose TEXT NOT NULL,
        name TEXT NOT NULL,
        file_name TEXT NOT NULL,
        format TEXT NOT NULL,
        taxonomy TEXT NOT NULL,
        period_start TEXT NOT NULL,
        period_end TEXT NOT NULL,
        facts {int} NOT NULL,
        content TEXT NOT NULL,
        notes TEXT NOT NULL,
        added_by TEXT NOT NULL,
        added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        added_at {int} NOT NULL
    ) {strict};
    CREATE INDEX read_report_by_firm ON read_report (firm_id, purpose, period_end);
    CREATE INDEX read_report_by_person ON read_report (added_by_id)
    """
)
