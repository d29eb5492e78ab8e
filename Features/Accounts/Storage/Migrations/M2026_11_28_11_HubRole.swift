import DatabasePlatform

/// Who does what in the hub itself. `granted_by` is null where the command line gave it.
let createHubRole = Migration(
    "2026-11-28 accounts: hub_role",
    """
    CREATE TABLE hub_role (
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        role TEXT NOT NULL CHECK (role IN ('coach', 'contentEditor', 'administrator')),
        granted_by TEXT REFERENCES person (id) ON DELETE SET NULL,
        granted_at {int} NOT NULL,
        PRIMARY KEY (person_id, role)
    ) {strict};
    CREATE INDEX hub_role_by_role ON hub_role (role);
    """
)
