import DatabasePlatform

/// A challenge is good for one ceremony of one person or one browser.
let createPasskey = Migration(
    "2026-11-28 accounts: passkey, passkey_challenge",
    """
    CREATE TABLE passkey (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        credential_id TEXT NOT NULL UNIQUE,
        public_key {blob} NOT NULL,
        counter {int} NOT NULL,
        created_at {int} NOT NULL,
        last_used_at {int}
    ) {strict};
    CREATE INDEX passkey_by_person ON passkey (person_id);
    CREATE TABLE passkey_challenge (
        challenge_hash TEXT PRIMARY KEY NOT NULL,
        bound_to TEXT NOT NULL,
        expires_at {int} NOT NULL
    ) {strict};
    CREATE INDEX passkey_challenge_by_end ON passkey_challenge (expires_at);
    """
)
