import DatabasePlatform

let createPlanAssumption = Migration(
    "2026-11-29 action planning: plan_assumption",
    """
    CREATE TABLE plan_assumption (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        content TEXT NOT NULL,
        version {int} NOT NULL,
        changed_at {int} NOT NULL,
        changed_by TEXT NOT NULL
    ) {strict};
    """
)
