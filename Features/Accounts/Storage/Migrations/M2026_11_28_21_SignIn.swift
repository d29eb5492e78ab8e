import DatabasePlatform

/// Sessions get a name and say where they were begun. `throttle` holds marks of addresses and accounts, never the
/// addresses themselves.
let addSignIn = Migration(
    "2026-11-28 accounts: session.id, known_device, throttle",
    """
    ALTER TABLE session ADD COLUMN id TEXT;
    ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';
    ALTER TABLE session ADD COLUMN last_seen_at {int};
    UPDATE session SET last_seen_at = created_at,
        id = substr(token_hash, 1, 8) || '-' || substr(token_hash, 9, 4) || '-' || substr(token_hash, 13, 4) || '-'
            || substr(token_hash, 17, 4) || '-' || substr(token_hash, 21, 12);
    CREATE UNIQUE INDEX session_by_id ON session (id);
    CREATE TABLE known_device (
        token_hash TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        created_at {int} NOT NULL,
        last_used_at {int} NOT NULL,
        PRIMARY KEY (token_hash, person_id)
    ) {strict};
    CREATE INDEX known_device_by_person ON known_device (person_id);
    CREATE TABLE throttle (
        mark TEXT PRIMARY KEY NOT NULL,
        attempts {int} NOT NULL,
        last_at {int} NOT NULL,
        blocked_until {int} NOT NULL
    ) {strict};
    CREATE INDEX throttle_by_time ON throttle (last_at);
    """
)
