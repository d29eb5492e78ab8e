import DatabasePlatform

let createMail = Migration(
    "2026-11-28 mail: mail",
    """
    CREATE TABLE mail (
        id TEXT PRIMARY KEY NOT NULL,
        recipient TEXT NOT NULL,
        recipient_name TEXT NOT NULL,
        subject TEXT NOT NULL,
        content TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'dead')),
        last_error TEXT,
        created_at {int} NOT NULL,
        sent_at {int}
    ) {strict};
    CREATE INDEX mail_by_state ON mail (state, created_at);
    """
)
