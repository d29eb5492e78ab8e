import DatabasePlatform

let createMeasuredSaving = Migration(
    "2026-11-29 action planning: measured_saving",
    """
    CREATE TABLE measured_saving (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        measure_id TEXT NOT NULL REFERENCES measure (id) ON DELETE CASCADE,
        quantity TEXT NOT NULL,
        unit TEXT NOT NULL,
        before_first TEXT NOT NULL,
        before_last TEXT NOT NULL,
        before_value {real} NOT NULL CHECK (before_value >= 0),
        before_driver {real} CHECK (before_driver > 0),
        after_first TEXT NOT NULL,
        after_last TEXT NOT NULL,
        after_value {real} NOT NULL CHECK (after_value >= 0),
        after_driver {real} CHECK (after_driver > 0),
        driver TEXT NOT NULL CHECK (driver IN ('days', 'production', 'degreeDays')),
        driver_unit TEXT NOT NULL,
        note TEXT NOT NULL,
        evidence TEXT NOT NULL,
        recorded_by_id TEXT NOT NULL,
        recorded_at {int} NOT NULL
    ) {strict};
    CREATE INDEX measured_saving_by_firm ON measured_saving (firm_id, after_last);
    CREATE INDEX measured_saving_by_measure ON measured_saving (measure_id);
    """
)
