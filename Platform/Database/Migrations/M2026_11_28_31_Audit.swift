/// Append-only: both databases refuse to change or delete what stands here. No reference leads to a person or firm,
/// which may be deleted while the entry about them stays.
let createAudit = Migration(
    "2026-11-28 platform: audit_entry, audit_seal, audit_pseudonym",
    """
    CREATE TABLE audit_entry (
        id TEXT PRIMARY KEY NOT NULL,
        at {int} NOT NULL,
        actor TEXT NOT NULL,
        actor_role TEXT NOT NULL,
        scope TEXT NOT NULL CHECK (scope IN ('firm', 'council', 'person', 'hub')),
        firm_id TEXT,
        council_id TEXT,
        action TEXT NOT NULL CHECK (action IN ('read', 'change', 'signIn')),
        feature TEXT NOT NULL,
        method TEXT NOT NULL,
        route TEXT NOT NULL,
        objects TEXT NOT NULL,
        CHECK ((scope = 'firm') = (firm_id IS NOT NULL)),
        CHECK ((scope = 'council') = (council_id IS NOT NULL))
    ) {strict};
    CREATE INDEX audit_entry_by_firm ON audit_entry (firm_id, at) WHERE firm_id IS NOT NULL;
    CREATE INDEX audit_entry_by_council ON audit_entry (council_id, at) WHERE council_id IS NOT NULL;
    CREATE INDEX audit_entry_by_actor ON audit_entry (actor, at);
    CREATE INDEX audit_entry_by_scope ON audit_entry (scope, at);
    CREATE TABLE audit_seal (
        position {int} PRIMARY KEY NOT NULL,
        entry_id TEXT NOT NULL UNIQUE,
        hash TEXT NOT NULL
    ) {strict};
    CREATE TABLE audit_pseudonym (
        person_id TEXT PRIMARY KEY NOT NULL,
        pseudonym TEXT NOT NULL UNIQUE
    ) {strict};
    """,
    sqlite: """
        CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
        CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'audit_entry is append-only'); END;
        CREATE TRIGGER audit_seal_no_update BEFORE UPDATE ON audit_seal
        BEGIN SELECT RAISE(ABORT, 'audit_seal is append-only'); END;
        CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal
        BEGIN SELECT RAISE(ABORT, 'audit_seal is append-only'); END;
        """,
    postgres: """
        CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $body$;
        CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
        CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
        """
)
