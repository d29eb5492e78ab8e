import DatabasePlatform

/// The firm whose identity provider began a session; null where the person showed who they are by themselves. Which of
/// the earlier sessions a provider began is not known, so people with a provider sign in once more.
let addSessionProvider = Migration(
    "2026-11-28 accounts: session.provider_firm_id",
    """
    ALTER TABLE session ADD COLUMN provider_firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE;
    DELETE FROM session WHERE person_id IN (SELECT person_id FROM identity_link);
    """
)
