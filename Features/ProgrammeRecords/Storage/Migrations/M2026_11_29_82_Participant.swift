import DatabasePlatform

/// Contact data and attributes stand apart, each with its own key; only `participant_link` joins them.
let createParticipant = Migration(
    "2026-11-29 records: participant, participant_attributes, participant_link, participant_correction, entry_link, entry_import",
    """
    CREATE TABLE participant (
        id TEXT PRIMARY KEY NOT NULL,
        first_name TEXT NOT NULL,
        surname TEXT NOT NULL,
        postcode TEXT NOT NULL,
        email TEXT NOT NULL,
        duplicate_key TEXT UNIQUE,
        counts {int} NOT NULL,
        entered_on TEXT NOT NULL,
        left_on TEXT,
        result TEXT,
        followed_up_on TEXT,
        later_result TEXT,
        source TEXT NOT NULL CHECK (source IN ('link', 'file', 'project')),
        version {int} NOT NULL,
        changed_by TEXT NOT NULL,
        changed_by_id TEXT,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX participant_by_name ON participant (surname, first_name, id);
    CREATE INDEX participant_counted_by_name ON participant (counts, surname, first_name, id);
    CREATE INDEX participant_names ON participant (id, surname, first_name);
    CREATE INDEX participant_awaiting ON participant (left_on, id)
        WHERE left_on IS NOT NULL AND (followed_up_on IS NULL OR result IS NULL);
    CREATE INDEX participant_by_changer ON participant (changed_by_id);
    CREATE TABLE participant_attributes (
        id TEXT PRIMARY KEY NOT NULL,
        counts {int} NOT NULL,
        birth_date TEXT,
        age_group TEXT CHECK (age_group IN ('under30', 'middle', 'over54')),
        sex TEXT CHECK (sex IN ('f', 'm', 'nb')),
        employment TEXT CHECK (employment IN ('unemployed', 'longTermUnemployed', 'inactive', 'employed')),
        education TEXT CHECK (education IN ('isced02', 'isced34', 'isced58')),
        declarations TEXT NOT NULL
    ) {strict};
    CREATE INDEX participant_attributes_counted
        ON participant_attributes (counts, sex, age_group, employment, education, id);
    CREATE TABLE participant_link (
        participant_id TEXT PRIMARY KEY NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
        attributes_id TEXT NOT NULL UNIQUE REFERENCES participant_attributes (id) ON DELETE CASCADE
    ) {strict};
    CREATE INDEX participant_link_back ON participant_link (attributes_id, participant_id);
    CREATE TABLE participant_correction (
        id TEXT PRIMARY KEY NOT NULL,
        participant_id TEXT NOT NULL REFERENCES participant (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        value_before TEXT NOT NULL,
        value_after TEXT NOT NULL,
        reason TEXT NOT NULL,
        changed_by TEXT NOT NULL,
        changed_by_id TEXT,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX participant_correction_by_participant ON participant_correction (participant_id, changed_at);
    CREATE INDEX participant_correction_by_changer ON participant_correction (changed_by_id);
    CREATE TABLE entry_link (
        id TEXT PRIMARY KEY NOT NULL,
        token TEXT NOT NULL UNIQUE,
        participant_id TEXT REFERENCES participant (id) ON DELETE CASCADE,
        recipient TEXT NOT NULL,
        valid_through TEXT NOT NULL,
        used_at {int},
        made_by TEXT NOT NULL,
        made_by_id TEXT,
        made_at {int} NOT NULL
    ) {strict};
    CREATE INDEX entry_link_by_maker ON entry_link (made_by_id);
    CREATE INDEX entry_link_by_participant ON entry_link (participant_id);
    CREATE TABLE entry_import (
        id TEXT PRIMARY KEY NOT NULL,
        file_name TEXT NOT NULL,
        lines TEXT NOT NULL,
        made_by TEXT NOT NULL,
        made_by_id TEXT,
        made_at {int} NOT NULL
    ) {strict};
    CREATE INDEX entry_import_by_maker ON entry_import (made_by_id)
    """
)
