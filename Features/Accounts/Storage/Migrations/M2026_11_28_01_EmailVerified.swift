import DatabasePlatform

/// When the person proved that mail to the address reaches them; null as long as that is open.
let addEmailVerified = Migration(
    "2026-11-28 accounts: person.email_verified_at",
    """
    ALTER TABLE person ADD COLUMN email_verified_at {int};
    """
)
