import DatabasePlatform

/// `council.firm_id` becomes empty when the firm leaves the hub: what a council keeps is not the firm's to delete.
let createCouncil = Migration(
    "2026-11-28 participation: council, council_seat, council_invitation, council_note",
    """
    CREATE TABLE council (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT REFERENCES firm (id) ON DELETE SET NULL,
        kind TEXT NOT NULL CHECK (kind IN ('worksCouncil', 'churchRepresentation', 'staffCouncil')),
        name TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('requested', 'confirmed', 'declined', 'dissolved')),
        firm_name TEXT NOT NULL,
        firm_postcode TEXT NOT NULL,
        founder_function TEXT NOT NULL,
        explanation TEXT NOT NULL,
        founded_by TEXT REFERENCES person (id) ON DELETE SET NULL,
        founded_at {int} NOT NULL,
        decided_by TEXT REFERENCES person (id) ON DELETE SET NULL,
        decided_at {int},
        reason TEXT NOT NULL,
        dissolved_at {int},
        CHECK (state <> 'requested' OR decided_at IS NULL)
    ) {strict};
    CREATE INDEX council_by_firm ON council (firm_id);
    CREATE INDEX council_by_state ON council (state, founded_at);
    CREATE INDEX council_by_founder ON council (founded_by);
    CREATE TABLE council_seat (
        council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        is_chair {int} NOT NULL CHECK (is_chair IN (0, 1)),
        since {int} NOT NULL,
        PRIMARY KEY (council_id, person_id)
    ) {strict};
    CREATE INDEX council_seat_by_person ON council_seat (person_id);
    CREATE TABLE council_invitation (
        id TEXT PRIMARY KEY NOT NULL,
        token_hash TEXT NOT NULL UNIQUE,
        council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
        email TEXT NOT NULL,
        invited_by TEXT REFERENCES person (id) ON DELETE SET NULL,
        created_at {int} NOT NULL,
        expires_at {int} NOT NULL,
        used_at {int}
    ) {strict};
    CREATE INDEX council_invitation_by_council ON council_invitation (council_id);
    CREATE TABLE council_note (
        id TEXT PRIMARY KEY NOT NULL,
        council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('note', 'resolution')),
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        day TEXT NOT NULL,
        author TEXT NOT NULL,
        version {int} NOT NULL,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX council_note_by_council ON council_note (council_id, day);
    """
)
