import DatabasePlatform

/// What happened between firm and coach, what they promised each other, and what of the firm's work it concerns. Names of
/// participants stand as written; whoever has an account is also named by it.
let createCoachingSession = Migration(
    "2026-11-29 coaching: coaching_session, coaching_participant, coaching_promise, coaching_link",
    """
    CREATE TABLE coaching_session (
        id TEXT PRIMARY KEY NOT NULL,
        case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        start_minute {int} CHECK (start_minute BETWEEN 0 AND 1439),
        minutes {int} NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
        kind TEXT NOT NULL CHECK (kind IN ('firm', 'hub', 'video', 'phone')),
        place TEXT NOT NULL,
        note TEXT NOT NULL,
        visibility TEXT NOT NULL CHECK (visibility IN ('shared', 'coach')),
        counts_as TEXT NOT NULL CHECK (counts_as IN ('person', 'enterprise', 'neither')),
        reason TEXT NOT NULL,
        held_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        version {int} NOT NULL,
        changed_at {int} NOT NULL,
        changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
    ) {strict};
    CREATE INDEX coaching_session_by_case ON coaching_session (case_id, day);
    CREATE INDEX coaching_session_by_firm ON coaching_session (firm_id);
    CREATE INDEX coaching_session_by_holder ON coaching_session (held_by_id);
    CREATE INDEX coaching_session_by_changer ON coaching_session (changed_by_id);
    CREATE TABLE coaching_participant (
        session_id TEXT NOT NULL REFERENCES coaching_session (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        position {int} NOT NULL,
        person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (session_id, position)
    ) {strict};
    CREATE INDEX coaching_participant_by_firm ON coaching_participant (firm_id);
    CREATE INDEX coaching_participant_by_person ON coaching_participant (person_id);
    CREATE TABLE coaching_promise (
        id TEXT PRIMARY KEY NOT NULL,
        case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        promised_by TEXT NOT NULL CHECK (promised_by IN ('coach', 'firm')),
        body TEXT NOT NULL,
        made_on TEXT NOT NULL,
        due_on TEXT,
        kept_on TEXT,
        kept_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        version {int} NOT NULL,
        changed_at {int} NOT NULL,
        changed_by_id TEXT REFERENCES person (id) ON DELETE SET NULL
    ) {strict};
    CREATE INDEX coaching_promise_by_case ON coaching_promise (case_id);
    CREATE INDEX coaching_promise_by_firm ON coaching_promise (firm_id);
    CREATE INDEX coaching_promise_by_keeper ON coaching_promise (kept_by_id);
    CREATE INDEX coaching_promise_by_changer ON coaching_promise (changed_by_id);
    CREATE TABLE coaching_link (
        id TEXT PRIMARY KEY NOT NULL,
        case_id TEXT NOT NULL REFERENCES coaching_case (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('assessment', 'measure', 'experiment', 'page')),
        address TEXT NOT NULL,
        label TEXT NOT NULL,
        added_at {int} NOT NULL,
        added_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        UNIQUE (case_id, address)
    ) {strict};
    CREATE INDEX coaching_link_by_firm ON coaching_link (firm_id);
    CREATE INDEX coaching_link_by_adder ON coaching_link (added_by_id);
    """
)
