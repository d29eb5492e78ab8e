import DatabasePlatform

/// Who did something, beside the name as it was then. Without a reference, as an account may be erased before the name:
/// until that goes, the id says whose it is.
let linkPeopleOfInventories = Migration(
    "2026-11-28 carbon accounting: people of import_batch, commuting_survey, inventory_release",
    """
    ALTER TABLE import_batch ADD COLUMN created_by_id TEXT;
    ALTER TABLE commuting_survey ADD COLUMN opened_by_id TEXT;
    ALTER TABLE inventory_release ADD COLUMN reopened_by_id TEXT;
    """
)
