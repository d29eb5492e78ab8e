import DatabasePlatform

/// Who was there. Name and firm are kept as they were on that day: the proof outlives the registration and the account.
/// So `person_id` references nothing: by it the name is found when the period of the proof ends.
let createAttendance = Migration(
    "2026-11-29 events: event_attendance",
    """
    CREATE TABLE event_walk_in (
        id TEXT PRIMARY KEY NOT NULL,
        event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        email TEXT,
        firm_name TEXT,
        added_by TEXT NOT NULL,
        added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        added_at {int} NOT NULL
    ) {strict};
    CREATE INDEX event_walk_in_by_event ON event_walk_in (event_id);
    CREATE TABLE event_attendance (
        date_id TEXT NOT NULL,
        attendee_id TEXT NOT NULL,
        event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        email TEXT,
        person_id TEXT,
        firm_id TEXT REFERENCES firm (id) ON DELETE SET NULL,
        firm_name TEXT,
        state TEXT NOT NULL,
        missed {int},
        minutes {int} NOT NULL,
        marked_by TEXT NOT NULL,
        marked_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        marked_at {int} NOT NULL,
        PRIMARY KEY (date_id, attendee_id)
    ) {strict};
    CREATE INDEX event_attendance_by_event ON event_attendance (event_id);
    CREATE INDEX event_attendance_by_person ON event_attendance (person_id);
    CREATE TABLE event_attendance_change (
        id TEXT PRIMARY KEY NOT NULL,
        event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
        date_id TEXT NOT NULL,
        attendee_id TEXT NOT NULL,
        before_state TEXT NOT NULL,
        before_missed {int},
        after_state TEXT NOT NULL,
        after_missed {int},
        changed_by TEXT NOT NULL,
        changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX event_attendance_change_by_date ON event_attendance_change (date_id);
    """
)
