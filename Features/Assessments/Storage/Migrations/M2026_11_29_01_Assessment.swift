import DatabasePlatform

/// Instruments that are filled in: of a browser's visit first, later of the firm that was made from it.
let createAssessments = Migration(
    "2026-11-29 assessments: assessment",
    """
    CREATE TABLE assessment (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
        visit TEXT,
        instrument TEXT NOT NULL,
        instrument_version TEXT NOT NULL,
        sector TEXT,
        occasion TEXT,
        perspective TEXT NOT NULL,
        title TEXT NOT NULL,
        answers TEXT NOT NULL,
        state TEXT NOT NULL,
        begun_on TEXT NOT NULL,
        changed_at {int} NOT NULL,
        changed_by TEXT NOT NULL,
        changed_by_id TEXT,
        version {int} NOT NULL
    ) {strict};
    CREATE UNIQUE INDEX assessment_by_visit ON assessment (visit, instrument);
    CREATE INDEX assessment_by_firm ON assessment (firm_id, instrument);
    CREATE INDEX assessment_by_person ON assessment (changed_by_id);
    CREATE TABLE assessment_edition (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
        instrument_version TEXT NOT NULL,
        sector TEXT,
        title TEXT NOT NULL,
        answers TEXT NOT NULL,
        day TEXT NOT NULL,
        made_at {int} NOT NULL,
        made_by TEXT NOT NULL,
        made_by_id TEXT
    ) {strict};
    CREATE INDEX assessment_edition_by_assessment ON assessment_edition (firm_id, assessment_id);
    CREATE INDEX assessment_edition_by_person ON assessment_edition (made_by_id);
    """
)
