import DatabasePlatform

/// Answers by element and member, as text; and elements that are left out, each with its reason.
let createReportAnswer = Migration(
    "2026-11-29 sustainability: report_answer, report_omission",
    """
    CREATE TABLE report_answer (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        report_id TEXT NOT NULL REFERENCES sustainability_report (id) ON DELETE CASCADE,
        element TEXT NOT NULL,
        member TEXT NOT NULL,
        value TEXT NOT NULL,
        unit TEXT,
        decimals {int},
        origin TEXT NOT NULL,
        source_value TEXT,
        override_reason TEXT,
        is_unchanged {int} NOT NULL,
        answered_by TEXT NOT NULL,
        answered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        answered_at {int} NOT NULL,
        version {int} NOT NULL,
        PRIMARY KEY (report_id, element, member)
    ) {strict};
    CREATE INDEX report_answer_by_firm ON report_answer (firm_id);
    CREATE INDEX report_answer_by_person ON report_answer (answered_by_id);
    CREATE TABLE report_omission (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        report_id TEXT NOT NULL REFERENCES sustainability_report (id) ON DELETE CASCADE,
        element TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason IN ('notApplicable', 'sensitive', 'permitted', 'notAvailable')),
        body TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        decided_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        decided_at {int} NOT NULL,
        PRIMARY KEY (report_id, element)
    ) {strict};
    CREATE INDEX report_omission_by_firm ON report_omission (firm_id);
    CREATE INDEX report_omission_by_person ON report_omission (decided_by_id)
    """
)
