import DatabasePlatform

/// `last_position` grows with every registration, inside its transaction: whoever registers waits for whoever came
/// first. `begins_at` and `ends_at` are the instants of the day's local times. `check_in` is the token of the address at which
/// those who are there confirm it; `reminded_on` is the day of which people were reminded.
let createEvent = Migration(
    "2026-11-29 events: event",
    """
    CREATE TABLE event_room (
        id TEXT PRIMARY KEY NOT NULL,
        venue TEXT NOT NULL,
        address TEXT NOT NULL,
        name TEXT NOT NULL,
        capacity {int} NOT NULL CHECK (capacity > 0),
        version {int} NOT NULL
    ) {strict};
    CREATE TABLE hub_event (
        id TEXT PRIMARY KEY NOT NULL,
        series_id TEXT,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        themes TEXT NOT NULL,
        body TEXT NOT NULL,
        room_id TEXT REFERENCES event_room (id),
        place TEXT NOT NULL,
        is_online {int} NOT NULL CHECK (is_online IN (0, 1)),
        places {int} NOT NULL CHECK (places > 0),
        firm_limit {int} CHECK (firm_limit > 0),
        counts_as TEXT NOT NULL CHECK (counts_as IN ('person', 'enterprise', 'neither')),
        reason TEXT NOT NULL,
        units {int} NOT NULL CHECK (units >= 0),
        contact TEXT NOT NULL,
        materials TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'cancelled')),
        last_position {int} NOT NULL,
        version {int} NOT NULL,
        changed_at {int} NOT NULL,
        changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
    ) {strict};
    CREATE INDEX hub_event_by_room ON hub_event (room_id);
    CREATE INDEX hub_event_by_changer ON hub_event (changed_by_id);
    CREATE TABLE hub_event_date (
        id TEXT PRIMARY KEY NOT NULL,
        event_id TEXT NOT NULL REFERENCES hub_event (id) ON DELETE CASCADE,
        position {int} NOT NULL,
        day TEXT NOT NULL,
        starts {int} NOT NULL,
        ends {int} NOT NULL CHECK (ends > starts),
        begins_at {int} NOT NULL,
        ends_at {int} NOT NULL,
        topic TEXT NOT NULL,
        place TEXT NOT NULL,
        check_in TEXT NOT NULL UNIQUE,
        reminded_on TEXT
    ) {strict};
    CREATE INDEX hub_event_date_by_event ON hub_event_date (event_id, position);
    CREATE INDEX hub_event_date_by_day ON hub_event_date (day);
    """
)
