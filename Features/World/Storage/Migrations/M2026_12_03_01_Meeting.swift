import DatabasePlatform

/// Rooms of some people, with what is kept of them until their end.
let createMeeting = Migration(
    "2026-12-03 world: world_meeting, world_meeting_invitation, world_meeting_guest, world_meeting_line",
    """
    CREATE TABLE world_meeting (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
        host_id TEXT NOT NULL,
        keep_days {int} NOT NULL CHECK (keep_days IN (7, 30, 90)),
        opened_at {int} NOT NULL,
        last_met_at {int} NOT NULL,
        wall_document_id TEXT,
        wall_page {int}
    ) {strict};
    CREATE INDEX world_meeting_by_firm ON world_meeting (firm_id);
    CREATE INDEX world_meeting_by_host ON world_meeting (host_id);
    CREATE TABLE world_meeting_invitation (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
        token_hash TEXT NOT NULL UNIQUE,
        made_at {int} NOT NULL,
        revoked_at {int}
    ) {strict};
    CREATE INDEX world_meeting_invitation_by_meeting ON world_meeting_invitation (meeting_id);
    CREATE TABLE world_meeting_guest (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
        invitation_id TEXT NOT NULL REFERENCES world_meeting_invitation (id) ON DELETE CASCADE,
        holder TEXT NOT NULL,
        person_id TEXT,
        name TEXT NOT NULL,
        came_at {int} NOT NULL,
        UNIQUE (meeting_id, holder)
    ) {strict};
    CREATE INDEX world_meeting_guest_by_invitation ON world_meeting_guest (invitation_id);
    CREATE INDEX world_meeting_guest_by_person ON world_meeting_guest (person_id);
    CREATE TABLE world_meeting_line (
        id TEXT PRIMARY KEY NOT NULL,
        meeting_id TEXT NOT NULL REFERENCES world_meeting (id) ON DELETE CASCADE,
        person_id TEXT,
        name TEXT NOT NULL,
        body TEXT NOT NULL,
        said_at {int} NOT NULL,
        said_as {int} NOT NULL,
        mark TEXT NOT NULL
    ) {strict};
    CREATE INDEX world_meeting_line_by_meeting ON world_meeting_line (meeting_id, said_at);
    CREATE INDEX world_meeting_line_by_person ON world_meeting_line (person_id)
    """
)
