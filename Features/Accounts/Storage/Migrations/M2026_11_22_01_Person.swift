import DatabasePlatform

let createPerson = Migration(
    "2026-11-22 accounts: person, membership, session, join_link",
    """
    CREATE TABLE person (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        email TEXT NOT NULL UNIQUE,
        password_hash TEXT NOT NULL,
        created_at {int} NOT NULL
    ) {strict};
    CREATE TABLE membership (
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
        created_at {int} NOT NULL,
        PRIMARY KEY (person_id, firm_id)
    ) {strict};
    CREATE INDEX membership_by_firm ON membership (firm_id);
    CREATE TABLE session (
        token_hash TEXT PRIMARY KEY NOT NULL,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
        created_at {int} NOT NULL,
        expires_at {int} NOT NULL
    ) {strict};
    CREATE INDEX session_by_person ON session (person_id);
    CREATE TABLE join_link (
        id TEXT PRIMARY KEY NOT NULL,
        token_hash TEXT NOT NULL UNIQUE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
        created_by TEXT NOT NULL REFERENCES person (id),
        created_at {int} NOT NULL,
        expires_at {int} NOT NULL,
        used_at {int},
        used_by TEXT REFERENCES person (id)
    ) {strict};
    CREATE INDEX join_link_by_firm ON join_link (firm_id);
    """
)
