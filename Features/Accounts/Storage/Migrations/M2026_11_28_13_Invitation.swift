import DatabasePlatform

/// Invitations by mail. An address has at most one open invitation to a firm.
let createInvitation = Migration(
    "2026-11-28 accounts: invitation",
    """
    CREATE TABLE invitation (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        email TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('owner', 'member')),
        token_hash TEXT NOT NULL UNIQUE,
        invited_by TEXT REFERENCES person (id) ON DELETE SET NULL,
        created_at {int} NOT NULL,
        expires_at {int} NOT NULL,
        accepted_at {int},
        accepted_by TEXT REFERENCES person (id) ON DELETE SET NULL
    ) {strict};
    CREATE UNIQUE INDEX invitation_open ON invitation (firm_id, email) WHERE accepted_at IS NULL;
    """
)
