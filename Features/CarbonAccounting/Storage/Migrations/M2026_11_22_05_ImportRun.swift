import DatabasePlatform

/// Which reading of a file counts, what it was read against, and the rows that were not taken over, as they were
/// refused then: names may have changed since.
let addImportRun = Migration(
    "2026-11-22 carbon accounting: readings of import_batch, import_refusal",
    """
    ALTER TABLE import_batch ADD COLUMN run {int} NOT NULL DEFAULT 0;
    ALTER TABLE import_batch ADD COLUMN basis TEXT;
    CREATE TABLE import_refusal (
        batch_id TEXT PRIMARY KEY NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        correction TEXT NOT NULL
    ) {strict};
    """
)
