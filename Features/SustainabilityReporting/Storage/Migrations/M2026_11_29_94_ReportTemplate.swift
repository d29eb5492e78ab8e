import DatabasePlatform

/// Which official blank the administration has uploaded; the workbook itself lies with the hub's evidence under its
/// digest. One row at most.
let createReportTemplate = Migration(
    "2026-11-29 sustainability: report_template",
    """
    CREATE TABLE report_template (
        id TEXT PRIMARY KEY NOT NULL,
        template_version TEXT NOT NULL,
        file_name TEXT NOT NULL,
        bytes {int} NOT NULL,
        sha256 TEXT NOT NULL,
        added_by TEXT NOT NULL,
        added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        added_at {int} NOT NULL
    ) {strict};
    CREATE INDEX report_template_by_person ON report_template (added_by_id)
    """
)
