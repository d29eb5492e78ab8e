import DatabasePlatform

/// Files at a case; the same file lies there once for each circle of readers, so that nobody learns by trying what the
/// coach keeps to themselves. Until now a case was noted to begin on the day it was taken over.
let createCoachingDocument = Migration(
    "2026-11-29 coaching: coaching_document, taken_on of coaching_case",
    """
    CREATE TABLE coaching_document (
        id TEXT PRIMARY KEY NOT NULL,
        case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        bytes {int} NOT NULL,
        sha256 TEXT NOT NULL,
        visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'coach')),
        side TEXT NOT NULL CHECK (side IN ('coach', 'firm')),
        added_on TEXT NOT NULL,
        added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        UNIQUE (case_id, visibility, sha256)
    ) {strict};
    CREATE INDEX coaching_document_by_firm ON coaching_document (firm_id);
    CREATE INDEX coaching_document_by_adder ON coaching_document (added_by_id);
    ALTER TABLE coaching_case ADD COLUMN taken_on TEXT;
    UPDATE coaching_case SET taken_on = opened_on;
    """
)
