import DatabasePlatform

/// Whose grant it was before: a coach who handed the firm over. Empty where the firm gave the grant itself.
let addGrantPassedOn = Migration(
    "2026-11-29 accounts: firm_grant.passed_on_by",
    """
    ALTER TABLE firm_grant ADD COLUMN passed_on_by TEXT REFERENCES person (id) ON DELETE SET NULL;
    """
)
