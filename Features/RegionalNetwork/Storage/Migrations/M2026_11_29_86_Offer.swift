import DatabasePlatform

/// Sets are words with a space between them. Offers belong to the hub and not to a firm.
let createOffer = Migration(
    "2026-11-29 network: offer",
    """
    CREATE TABLE offer (
        id TEXT PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('training', 'advice', 'funding', 'network')),
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        themes TEXT NOT NULL,
        audiences TEXT NOT NULL,
        sectors TEXT NOT NULL,
        sizes TEXT NOT NULL,
        dates TEXT NOT NULL,
        first_day TEXT,
        last_day TEXT,
        costs TEXT NOT NULL,
        provider TEXT NOT NULL,
        contact TEXT NOT NULL,
        link TEXT NOT NULL,
        source TEXT NOT NULL,
        known_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('suggested', 'released', 'withdrawn')),
        suggested_by TEXT NOT NULL,
        suggested_by_id TEXT,
        changed_by_id TEXT,
        changed_at {int} NOT NULL,
        version {int} NOT NULL
    ) {strict};
    CREATE INDEX offer_by_state ON offer (state);
    CREATE INDEX offer_by_suggester ON offer (suggested_by_id);
    CREATE INDEX offer_by_changer ON offer (changed_by_id)
    """
)
