import DatabasePlatform

/// That a coach handed a firm over, with the cases that went along. The former coach reads them through `reads_through`, as
/// long as the grant that was left to them for reading lasts too.
let createCoachingHandover = Migration(
    "2026-11-29 coaching: coaching_handover",
    """
    CREATE TABLE coaching_handover (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        from_by TEXT NOT NULL,
        from_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        to_by TEXT NOT NULL,
        to_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        arranged_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        day TEXT NOT NULL,
        note TEXT NOT NULL,
        reads_through TEXT NOT NULL,
        created_at {int} NOT NULL
    ) {strict};
    CREATE INDEX coaching_handover_by_firm ON coaching_handover (firm_id);
    CREATE INDEX coaching_handover_by_former ON coaching_handover (from_by_id, reads_through);
    CREATE TABLE coaching_handover_case (
        handover_id TEXT NOT NULL REFERENCES coaching_handover (id) ON DELETE CASCADE,
        case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        PRIMARY KEY (handover_id, case_id)
    ) {strict};
    CREATE INDEX coaching_handover_case_by_case ON coaching_handover_case (case_id);
    """
)
