import DatabasePlatform

/// A firm has one open request for an offer at a time.
let createHospitation = Migration(
    "2026-11-29 network: hospitation",
    """
    CREATE TABLE hospitation (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        theme TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        days TEXT NOT NULL,
        people {int} NOT NULL CHECK (people > 0),
        is_open {int} NOT NULL CHECK (is_open IN (0, 1)),
        offered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        offered_at {int} NOT NULL
    ) {strict};
    CREATE INDEX hospitation_by_firm ON hospitation (firm_id);
    CREATE INDEX hospitation_by_offerer ON hospitation (offered_by_id);
    CREATE TABLE hospitation_request (
        id TEXT PRIMARY KEY NOT NULL,
        hospitation_id TEXT NOT NULL REFERENCES hospitation (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        people {int} NOT NULL CHECK (people > 0),
        message TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        asked_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        asked_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'declined', 'withdrawn')),
        agreed_day TEXT,
        answer TEXT NOT NULL,
        answered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        answered_on TEXT
    ) {strict};
    CREATE UNIQUE INDEX hospitation_request_once ON hospitation_request (hospitation_id, firm_id)
        WHERE state = 'asked';
    CREATE INDEX hospitation_request_by_offer ON hospitation_request (hospitation_id);
    CREATE INDEX hospitation_request_by_firm ON hospitation_request (firm_id);
    CREATE INDEX hospitation_request_by_asker ON hospitation_request (asked_by_id);
    CREATE INDEX hospitation_request_by_answerer ON hospitation_request (answered_by_id)
    """
)
