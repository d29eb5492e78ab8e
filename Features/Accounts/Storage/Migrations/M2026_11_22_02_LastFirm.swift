import DatabasePlatform

/// When a person last began to work for a firm; the next sign-in leads there.
let addLastFirm = Migration(
    "2026-11-22 accounts: membership.last_used_at",
    """
    ALTER TABLE membership ADD COLUMN last_used_at {int};
    """
)
