import DatabasePlatform

/// The address of a calendar is often its only key, so it is sealed; a file has none. `edition` tells the answer to a
/// question that was asked of another address. Of events only the times are kept.
let createBusyTime = Migration(
    "2026-11-29 appointments: busy time",
    """
    CREATE TABLE busy_calendar (
        advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
        source TEXT NOT NULL CHECK (source IN ('address', 'file')),
        edition TEXT NOT NULL,
        name TEXT NOT NULL,
        sealed_address {blob} NOT NULL,
        read_at {int} NOT NULL,
        tried_at {int} NOT NULL,
        fault TEXT,
        PRIMARY KEY (advisor_id, source)
    ) {strict};
    CREATE INDEX busy_calendar_by_try ON busy_calendar (source, tried_at);
    CREATE TABLE busy_time (
        advisor_id TEXT NOT NULL,
        source TEXT NOT NULL,
        start_at {int} NOT NULL,
        end_at {int} NOT NULL,
        PRIMARY KEY (advisor_id, source, start_at),
        FOREIGN KEY (advisor_id, source) REFERENCES busy_calendar (advisor_id, source) ON DELETE CASCADE
    ) {strict};
    CREATE INDEX busy_time_by_end ON busy_time (end_at);
    """
)
