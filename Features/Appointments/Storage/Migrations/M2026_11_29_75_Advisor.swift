import DatabasePlatform

/// Themes, languages and places are JSON lists; times are minutes since midnight in Berlin.
let createAdvisor = Migration(
    "2026-11-29 appointments: advisor",
    """
    CREATE TABLE advisor_profile (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('coach', 'expert')),
        themes TEXT NOT NULL,
        languages TEXT NOT NULL,
        places TEXT NOT NULL,
        body TEXT NOT NULL,
        is_published {int} NOT NULL CHECK (is_published IN (0, 1)),
        version {int} NOT NULL
    ) {strict};
    CREATE TABLE office_hours (
        id TEXT PRIMARY KEY NOT NULL,
        advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
        weekday {int} NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        from_minute {int} NOT NULL,
        to_minute {int} NOT NULL,
        valid_from TEXT NOT NULL,
        valid_through TEXT,
        every_weeks {int} NOT NULL CHECK (every_weeks IN (1, 2)),
        kinds TEXT NOT NULL,
        slot_minutes {int} NOT NULL,
        buffer_minutes {int} NOT NULL,
        travel_minutes {int} NOT NULL
    ) {strict};
    CREATE INDEX office_hours_by_advisor ON office_hours (advisor_id);
    CREATE TABLE day_off (
        id TEXT PRIMARY KEY NOT NULL,
        advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL
    ) {strict};
    CREATE INDEX day_off_by_advisor ON day_off (advisor_id);
    """
)
