import DatabasePlatform

/// What people say of others' behaviour. Whoever is meant is named by nothing but what they called themselves.
let createReport = Migration(
    "2026-12-03 world: world_report",
    """
    CREATE TABLE world_report (
        id TEXT PRIMARY KEY NOT NULL,
        room TEXT NOT NULL CHECK (room IN ('open', 'meeting', 'firm')),
        pseudonym TEXT NOT NULL,
        reason TEXT NOT NULL,
        reported_at {int} NOT NULL,
        done_at {int},
        done_by_id TEXT,
        note TEXT NOT NULL
    ) {strict};
    CREATE INDEX world_report_by_time ON world_report (reported_at);
    CREATE INDEX world_report_by_team ON world_report (done_by_id)
    """
)
