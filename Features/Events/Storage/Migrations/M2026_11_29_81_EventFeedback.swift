import DatabasePlatform

/// Who was asked is known, and which codes were used, but neither leads to an answer: an answer holds no code, no name
/// and no time. Random numbers as primary keys keep SQLite from numbering answers in the order in which they came.
let createEventFeedback = Migration(
    "2026-11-29 events: event_feedback",
    """
    CREATE TABLE event_feedback_asked (
        event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
        attendee_id TEXT NOT NULL,
        PRIMARY KEY (event_id, attendee_id)
    ) {strict};
    CREATE TABLE event_feedback_code (
        code_hash TEXT PRIMARY KEY NOT NULL,
        event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
        last_day TEXT NOT NULL,
        is_used {int} NOT NULL CHECK (is_used IN (0, 1))
    ) {strict};
    CREATE INDEX event_feedback_code_by_event ON event_feedback_code (event_id);
    CREATE INDEX event_feedback_code_by_day ON event_feedback_code (last_day);
    CREATE TABLE event_feedback (
        id {int} PRIMARY KEY NOT NULL,
        event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
        content {int} NOT NULL,
        practice {int} NOT NULL,
        organisation {int} NOT NULL,
        body TEXT NOT NULL,
        is_counted {int} NOT NULL CHECK (is_counted IN (0, 1))
    ) {strict};
    CREATE INDEX event_feedback_by_event ON event_feedback (event_id, is_counted);
    """
)
