import DatabasePlatform

/// The secret of an authenticator app is sealed; recovery codes are hashed.
let createSecondFactor = Migration(
    "2026-11-28 accounts: second_factor, recovery_code, pending_sign_in",
    """
    CREATE TABLE second_factor (
        person_id TEXT PRIMARY KEY NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        secret {blob} NOT NULL,
        created_at {int} NOT NULL,
        confirmed_at {int},
        last_step {int}
    ) {strict};
    CREATE TABLE recovery_code (
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        code_hash TEXT NOT NULL,
        PRIMARY KEY (person_id, code_hash)
    ) {strict};
    CREATE TABLE pending_sign_in (
        token_hash TEXT PRIMARY KEY NOT NULL,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        target TEXT NOT NULL,
        expires_at {int} NOT NULL
    ) {strict};
    CREATE INDEX pending_sign_in_by_person ON pending_sign_in (person_id);
    CREATE INDEX pending_sign_in_by_end ON pending_sign_in (expires_at);
    """
)
