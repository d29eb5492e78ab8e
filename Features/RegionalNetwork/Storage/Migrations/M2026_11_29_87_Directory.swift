import DatabasePlatform

/// A consent stays as proof after its withdrawal; what it let others read goes at once.
let createDirectory = Migration(
    "2026-11-29 network: network_consent, network_entry",
    """
    CREATE TABLE network_consent (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        purpose TEXT NOT NULL CHECK (purpose IN ('directory', 'comparison')),
        given_by TEXT NOT NULL,
        given_by_id TEXT,
        given_on TEXT NOT NULL,
        wording TEXT NOT NULL,
        withdrawn_on TEXT
    ) {strict};
    CREATE INDEX network_consent_by_firm ON network_consent (firm_id);
    CREATE UNIQUE INDEX network_consent_standing ON network_consent (firm_id, purpose) WHERE withdrawn_on IS NULL;
    CREATE INDEX network_consent_by_person ON network_consent (given_by_id);
    CREATE TABLE network_entry (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        consent_id TEXT NOT NULL REFERENCES network_consent (id) ON DELETE CASCADE,
        sector TEXT NOT NULL,
        division TEXT NOT NULL,
        size TEXT NOT NULL,
        area TEXT NOT NULL,
        place TEXT NOT NULL,
        themes TEXT NOT NULL,
        about TEXT NOT NULL,
        contact TEXT NOT NULL
    ) {strict};
    CREATE INDEX network_entry_by_consent ON network_entry (consent_id)
    """
)
