import DatabasePlatform

/// A person is named once at a time. A consent stays as proof after its withdrawal.
let createCompetencePath = Migration(
    "2026-11-29 network: competence path",
    """
    CREATE TABLE competence_interest (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        declared_on TEXT NOT NULL,
        PRIMARY KEY (firm_id, person_id)
    ) {strict};
    CREATE INDEX competence_interest_by_person ON competence_interest (person_id);
    CREATE TABLE competence_naming (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        minutes_a_month {int} NOT NULL CHECK (minutes_a_month > 0),
        lets_list {int} NOT NULL CHECK (lets_list IN (0, 1)),
        state TEXT NOT NULL CHECK (state IN ('offered', 'accepted', 'declined', 'ended')),
        named_by TEXT NOT NULL,
        named_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        named_on TEXT NOT NULL,
        answered_on TEXT,
        ended_on TEXT,
        version {int} NOT NULL
    ) {strict};
    CREATE UNIQUE INDEX competence_naming_once ON competence_naming (firm_id, person_id)
        WHERE state IN ('offered', 'accepted');
    CREATE INDEX competence_naming_by_firm ON competence_naming (firm_id);
    CREATE INDEX competence_naming_by_person ON competence_naming (person_id);
    CREATE INDEX competence_naming_by_namer ON competence_naming (named_by_id);
    CREATE TABLE competence_project (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        occasion TEXT NOT NULL,
        approach TEXT NOT NULL,
        result TEXT NOT NULL,
        figures TEXT NOT NULL,
        origin TEXT NOT NULL,
        saved_on TEXT NOT NULL,
        version {int} NOT NULL,
        PRIMARY KEY (firm_id, person_id)
    ) {strict};
    CREATE INDEX competence_project_by_person ON competence_project (person_id);
    CREATE TABLE competence_contribution (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        day TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('reported', 'confirmed', 'refused')),
        reason TEXT NOT NULL,
        decided_by TEXT NOT NULL,
        decided_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        decided_on TEXT
    ) {strict};
    CREATE UNIQUE INDEX competence_contribution_once
        ON competence_contribution (firm_id, person_id, kind, title, day);
    CREATE INDEX competence_contribution_by_person ON competence_contribution (person_id);
    CREATE INDEX competence_contribution_by_decider ON competence_contribution (decided_by_id);
    CREATE INDEX competence_contribution_by_state ON competence_contribution (state);
    CREATE TABLE competence_visibility (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        about TEXT NOT NULL,
        wording TEXT NOT NULL,
        given_on TEXT NOT NULL,
        withdrawn_on TEXT
    ) {strict};
    CREATE UNIQUE INDEX competence_visibility_once ON competence_visibility (firm_id, person_id)
        WHERE withdrawn_on IS NULL;
    CREATE INDEX competence_visibility_by_firm ON competence_visibility (firm_id);
    CREATE INDEX competence_visibility_by_person ON competence_visibility (person_id)
    """
)
