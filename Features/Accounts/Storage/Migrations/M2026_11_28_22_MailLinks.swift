import DatabasePlatform

/// What waits for somebody to follow a link in a mail: a sign-up, a new password, a new mail address.
let createMailLinks = Migration(
    "2026-11-28 accounts: registration, account_link",
    """
    CREATE TABLE registration (
        token_hash TEXT PRIMARY KEY NOT NULL,
        firm_name TEXT NOT NULL,
        person_name TEXT NOT NULL,
        email TEXT NOT NULL,
        password_hash TEXT NOT NULL,
        visit TEXT NOT NULL,
        created_at {int} NOT NULL,
        expires_at {int} NOT NULL
    ) {strict};
    CREATE INDEX registration_by_email ON registration (email);
    CREATE INDEX registration_by_end ON registration (expires_at);
    CREATE TABLE account_link (
        token_hash TEXT PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('password', 'email')),
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        email TEXT NOT NULL,
        created_at {int} NOT NULL,
        expires_at {int} NOT NULL
    ) {strict};
    CREATE INDEX account_link_by_person ON account_link (person_id);
    CREATE INDEX account_link_by_end ON account_link (expires_at);
    """
)
