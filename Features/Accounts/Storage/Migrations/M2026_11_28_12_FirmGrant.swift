import DatabasePlatform

/// Whom a firm lets in from outside. Days are ISO dates, both ends included; after a withdrawal `readable_through` says
/// whether and until when may still be read.
let createFirmGrant = Migration(
    "2026-11-28 accounts: firm_grant",
    """
    CREATE TABLE firm_grant (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        purpose TEXT NOT NULL CHECK (purpose IN ('coaching', 'support')),
        granted_by TEXT REFERENCES person (id) ON DELETE SET NULL,
        granted_at {int} NOT NULL,
        runs_through TEXT NOT NULL,
        readable_through TEXT,
        withdrawn_at {int},
        last_used_at {int}
    ) {strict};
    CREATE INDEX firm_grant_by_firm ON firm_grant (firm_id);
    CREATE INDEX firm_grant_by_person ON firm_grant (person_id);
    """
)
