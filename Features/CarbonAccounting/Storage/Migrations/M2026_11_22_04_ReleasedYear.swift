import DatabasePlatform

/// What a released year was worked out from. Releases from before have none and are worked out anew.
let createReleasedYear = Migration(
    "2026-11-22 carbon accounting: released_year",
    """
    CREATE TABLE released_year (
        release_id TEXT PRIMARY KEY NOT NULL REFERENCES inventory_release (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        format {int} NOT NULL,
        basis TEXT NOT NULL,
        entries TEXT NOT NULL
    ) {strict};
    CREATE INDEX released_year_by_firm ON released_year (firm_id);
    """
)
