import DatabasePlatform

/// What meetings look at together. The pictures lie with the evidence files, named by their SHA-256.
let createPresentation = Migration(
    "2026-12-03 world: world_wall_document, world_wall_page",
    """
    CREATE TABLE world_wall_document (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        pages {int} NOT NULL,
        bytes {int} NOT NULL,
        added_at {int} NOT NULL
    ) {strict};
    CREATE INDEX world_wall_document_by_meeting ON world_wall_document (meeting_id);
    CREATE TABLE world_wall_page (
        document_id TEXT NOT NULL REFERENCES world_wall_document (id) ON DELETE CASCADE,
        page {int} NOT NULL,
        sha256 TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (document_id, page)
    ) {strict}
    """
)
