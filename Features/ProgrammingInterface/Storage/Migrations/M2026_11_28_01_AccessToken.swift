import DatabasePlatform

let createAccessToken = Migration(
    "2026-11-28 programming interface: access_token, idempotency_key",
    """
    CREATE TABLE access_token (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        token_sha256 TEXT NOT NULL UNIQUE,
        scopes TEXT NOT NULL,
        made_by TEXT NOT NULL,
        made_at {int} NOT NULL,
        expires_at {int} NOT NULL,
        used_at {int}
    ) {strict};
    CREATE INDEX access_token_by_firm ON access_token (firm_id);
    CREATE TABLE idempotency_key (
        token_id TEXT NOT NULL REFERENCES access_token (id) ON DELETE CASCADE,
        request_key TEXT NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        request_sha256 TEXT NOT NULL,
        answer TEXT NOT NULL,
        location TEXT NOT NULL,
        version {int} NOT NULL,
        created_at {int} NOT NULL,
        PRIMARY KEY (token_id, request_key)
    ) {strict};
    """
)
