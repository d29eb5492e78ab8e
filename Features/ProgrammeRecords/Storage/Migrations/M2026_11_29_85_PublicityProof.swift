import DatabasePlatform

/// A record bears one hold at a time; one of kind `project` with an empty record holds them all.
let createPublicityProof = Migration(
    "2026-11-29 records: publicity_proof, project_hold",
    """
    CREATE TABLE publicity_proof (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        address TEXT NOT NULL,
        day TEXT NOT NULL,
        file_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        bytes {int} NOT NULL,
        sha256 TEXT NOT NULL,
        made_by TEXT NOT NULL,
        made_by_id TEXT,
        made_at {int} NOT NULL
    ) {strict};
    CREATE INDEX publicity_proof_by_maker ON publicity_proof (made_by_id);
    CREATE TABLE project_hold (
        id TEXT PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('project', 'participant', 'aid', 'proof')),
        record_id TEXT NOT NULL,
        reason TEXT NOT NULL,
        set_by TEXT NOT NULL,
        set_by_id TEXT,
        set_at {int} NOT NULL,
        lifted_reason TEXT,
        lifted_by TEXT,
        lifted_by_id TEXT,
        lifted_at {int}
    ) {strict};
    CREATE UNIQUE INDEX project_hold_standing ON project_hold (kind, record_id) WHERE lifted_at IS NULL;
    CREATE INDEX project_hold_by_setter ON project_hold (set_by_id);
    CREATE INDEX project_hold_by_lifter ON project_hold (lifted_by_id)
    """
)
