import DatabasePlatform

/// The firm is only named for those who book for one; a guest may come without. The second index makes even a fault in
/// the code unable to book a start twice. `order_mark` tells a form that was sent twice, `settled_at` is when the time
/// was agreed on. A feed's address is made of its id, and only its digest is stored.
let createAppointment = Migration(
    "2026-11-29 appointments: appointment",
    """
    CREATE TABLE appointment (
        id TEXT PRIMARY KEY NOT NULL,
        advisor_id TEXT NOT NULL REFERENCES advisor_profile (id) ON DELETE CASCADE,
        firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
        guest TEXT NOT NULL,
        guest_email TEXT NOT NULL,
        guest_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        company TEXT NOT NULL,
        start_at {int} NOT NULL,
        end_at {int} NOT NULL,
        kind TEXT NOT NULL,
        place TEXT NOT NULL,
        topic TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('booked', 'cancelled')),
        absence TEXT CHECK (absence IN ('guest', 'host')),
        sequence {int} NOT NULL,
        link_mark TEXT NOT NULL UNIQUE,
        order_mark TEXT NOT NULL UNIQUE,
        created_at {int} NOT NULL,
        settled_at {int} NOT NULL,
        reminded_at {int}
    ) {strict};
    CREATE INDEX appointment_by_advisor ON appointment (advisor_id, start_at);
    CREATE UNIQUE INDEX appointment_once ON appointment (advisor_id, start_at) WHERE state = 'booked';
    CREATE INDEX appointment_by_firm ON appointment (firm_id);
    CREATE INDEX appointment_by_guest ON appointment (guest_id, start_at);
    CREATE INDEX appointment_by_start ON appointment (start_at);
    CREATE TABLE appointment_feed (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT NOT NULL UNIQUE REFERENCES person (id) ON DELETE CASCADE,
        link_mark TEXT NOT NULL UNIQUE,
        created_at {int} NOT NULL
    ) {strict};
    """
)
