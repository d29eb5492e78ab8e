import DatabasePlatform

/// Who has answered and what was answered stand apart: no column leads from one to the other. The random number as
/// primary key keeps SQLite from numbering the answers in the order in which they came.
let createCommutingSurvey = Migration(
    "2026-11-22 carbon accounting: commuting_survey",
    """
    CREATE TABLE commuting_survey (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        token_sha256 TEXT NOT NULL,
        salt TEXT NOT NULL,
        opened_at {int} NOT NULL,
        opened_by_name TEXT NOT NULL,
        closed_at {int},
        taken_over_at {int}
    ) {strict};
    CREATE UNIQUE INDEX commuting_survey_by_year ON commuting_survey (firm_id, year);
    CREATE UNIQUE INDEX commuting_survey_by_token ON commuting_survey (token_sha256);
    CREATE TABLE commuting_visit (
        survey_id TEXT NOT NULL REFERENCES commuting_survey (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL,
        visit_sha256 TEXT NOT NULL,
        PRIMARY KEY (survey_id, visit_sha256)
    ) {strict};
    CREATE TABLE commuting_answer (
        id {int} PRIMARY KEY NOT NULL,
        survey_id TEXT NOT NULL REFERENCES commuting_survey (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL,
        answer TEXT NOT NULL,
        is_counted {int} NOT NULL
    ) {strict};
    CREATE INDEX commuting_answer_by_survey ON commuting_answer (survey_id, is_counted);
    CREATE TABLE commuting_line (
        entry_id TEXT PRIMARY KEY NOT NULL REFERENCES activity_entry (id) ON DELETE CASCADE,
        survey_id TEXT NOT NULL REFERENCES commuting_survey (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL
    ) {strict};
    CREATE INDEX commuting_line_by_survey ON commuting_line (survey_id);
    """
)
