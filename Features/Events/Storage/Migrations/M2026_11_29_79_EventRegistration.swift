import DatabasePlatform

/// The token of the link to cancel by is kept as its hash. The name of the firm stays when the firm goes: proof of who
/// took part is kept for the project.
let createEventRegistration = Migration(
    "2026-11-29 events: registration",
    """
    CREATE TABLE event_registration (
        id TEXT PRIMARY KEY NOT NULL,
        event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        email TEXT,
        person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        firm_id TEXT REFERENCES firm (id) ON DELETE SET NULL,
        firm_name TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('registered', 'waiting', 'cancelled')),
        position {int} NOT NULL,
        mail_to TEXT NOT NULL,
        token_hash TEXT NOT NULL UNIQUE,
        registered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE UNIQUE INDEX event_registration_once ON event_registration (event_id, email) WHERE state <> 'cancelled';
    CREATE UNIQUE INDEX event_registration_person_once ON event_registration (event_id, person_id)
        WHERE state <> 'cancelled';
    CREATE INDEX event_registration_by_event ON event_registration (event_id, state, position);
    CREATE INDEX event_registration_by_person ON event_registration (person_id);
    CREATE INDEX event_registration_by_firm ON event_registration (firm_id);
    CREATE INDEX event_registration_by_maker ON event_registration (registered_by_id);
    """
)
