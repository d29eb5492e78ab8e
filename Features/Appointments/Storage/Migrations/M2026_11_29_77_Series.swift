import DatabasePlatform

/// Meetings of a series are appointments like others. `order_mark` tells a form that was sent twice.
let createAppointmentSeries = Migration(
    "2026-11-29 appointments: series",
    """
    CREATE TABLE appointment_series (
        id TEXT PRIMARY KEY NOT NULL,
        advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        rhythm TEXT NOT NULL CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly')),
        order_mark TEXT NOT NULL UNIQUE,
        created_at {int} NOT NULL
    ) {strict};
    CREATE INDEX appointment_series_by_advisor ON appointment_series (advisor_id);
    CREATE INDEX appointment_series_by_firm ON appointment_series (firm_id);
    CREATE TABLE appointment_in_series (
        appointment_id TEXT PRIMARY KEY NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
        series_id TEXT NOT NULL REFERENCES appointment_series (id) ON DELETE CASCADE
    ) {strict};
    CREATE INDEX appointment_in_series_by_series ON appointment_in_series (series_id);
    """
)
