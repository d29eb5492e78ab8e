import DatabasePlatform

/// Counts the changes of a year's decisions about Scope 3, so that two people who decide do not overwrite each other.
let addScopeThreeVersion = Migration(
    "2026-11-22 carbon accounting: scope_three_version",
    """
    CREATE TABLE scope_three_version (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        version {int} NOT NULL,
        PRIMARY KEY (firm_id, year)
    ) {strict};
    """
)
