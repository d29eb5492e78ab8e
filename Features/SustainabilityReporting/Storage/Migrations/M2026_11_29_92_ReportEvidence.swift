import DatabasePlatform

/// Files that prove answers; what is in them lies with the hub's evidence under its digest.
let createReportEvidence = Migration(
    "2026-11-29 sustainability: report_evidence",
    """
    CREATE TABLE report_evidence (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        report_id TEXT NOT NULL REFERENCES sustainability_report (id) ON DELETE CASCADE,
        question TEXT NOT NULL,
        file_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        bytes {int} NOT NULL,
        sha256 TEXT NOT NULL,
        added_by TEXT NOT NULL,
        added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        added_at {int} NOT NULL
    ) {strict};
    CREATE INDEX report_evidence_by_report ON report_evidence (report_id, question);
    CREATE INDEX report_evidence_by_firm ON report_evidence (firm_id);
    CREATE INDEX report_evidence_by_person ON report_evidence (added_by_id)
    """
)
