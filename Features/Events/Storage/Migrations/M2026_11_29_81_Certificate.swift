import DatabasePlatform

/// Which number stands on whose certificate. What it says is read from the attendance, so that a correction reaches it.
let createCertificate = Migration(
    "2026-11-29 events: event_certificate",
    """
    CREATE TABLE event_certificate (
        number TEXT PRIMARY KEY NOT NULL,
        event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
        attendee_id TEXT NOT NULL,
        issued_on TEXT NOT NULL
    ) {strict};
    CREATE UNIQUE INDEX event_certificate_by_attendee ON event_certificate (event_id, attendee_id);
    """
)
