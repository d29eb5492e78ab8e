import DatabasePlatform

/// `measure` is an id without reference: a measure may go, what was applied for stays.
let createFunding = Migration(
    "2026-11-29 funding: funding_profile, aid_grant, funding_application, funding_reminder",
    """
    CREATE TABLE funding_profile (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        facts TEXT NOT NULL,
        version {int} NOT NULL,
        changed_by TEXT NOT NULL,
        changed_by_id TEXT,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX funding_profile_by_person ON funding_profile (changed_by_id);
    CREATE TABLE aid_grant (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        amount {int} NOT NULL CHECK (amount > 0),
        giver TEXT NOT NULL,
        note TEXT NOT NULL,
        version {int} NOT NULL,
        changed_by TEXT NOT NULL,
        changed_by_id TEXT,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX aid_grant_by_firm ON aid_grant (firm_id, day);
    CREATE INDEX aid_grant_by_person ON aid_grant (changed_by_id);
    CREATE TABLE funding_application (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        measure TEXT,
        programme TEXT NOT NULL,
        state TEXT NOT NULL
            CHECK (state IN ('prepared', 'submitted', 'granted', 'declined', 'withdrawn', 'paid')),
        submitted_on TEXT,
        decided_on TEXT,
        amount_asked {int},
        amount_granted {int},
        reference TEXT NOT NULL,
        note TEXT NOT NULL,
        version {int} NOT NULL,
        changed_by TEXT NOT NULL,
        changed_by_id TEXT,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX funding_application_by_firm ON funding_application (firm_id, measure);
    CREATE INDEX funding_application_by_person ON funding_application (changed_by_id);
    CREATE TABLE funding_reminder (
        programme TEXT NOT NULL,
        knowledge TEXT NOT NULL,
        sent_at {int} NOT NULL,
        PRIMARY KEY (programme, knowledge)
    ) {strict}
    """
)
