import DatabasePlatform

/// What was turned is read and written whole; names of measures in it are looked up when it is shown.
let createVariant = Migration(
    "2026-11-29 action planning: variant",
    """
    CREATE TABLE variant (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        note TEXT NOT NULL,
        year {int} NOT NULL,
        settings TEXT NOT NULL,
        version {int} NOT NULL,
        created_at {int} NOT NULL,
        changed_at {int} NOT NULL,
        changed_by TEXT NOT NULL
    ) {strict};
    CREATE INDEX variant_by_firm ON variant (firm_id, id);
    """
)
