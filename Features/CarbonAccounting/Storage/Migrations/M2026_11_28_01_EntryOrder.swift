import DatabasePlatform

let indexEntriesByID = Migration(
    "2026-11-28 carbon accounting: entries in the order of their ids",
    """
    CREATE INDEX activity_entry_by_id ON activity_entry (firm_id, year, id);
    """
)
