import DatabasePlatform

let createInventory = Migration(
    "2026-11-22 carbon accounting: evidence, energy_contract, import_batch, activity_entry, inventory",
    """
    CREATE TABLE evidence (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        file_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        bytes {int} NOT NULL,
        sha256 TEXT NOT NULL,
        created_at {int} NOT NULL
    ) {strict};
    CREATE INDEX evidence_by_firm ON evidence (firm_id, sha256);
    CREATE TABLE energy_contract (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        category TEXT NOT NULL,
        sites TEXT NOT NULL,
        kilograms_per_kilowatt_hour {real},
        source TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        share {real} NOT NULL,
        criteria TEXT NOT NULL,
        evidence_id TEXT REFERENCES evidence (id),
        version {int} NOT NULL
    ) {strict};
    CREATE INDEX energy_contract_by_firm ON energy_contract (firm_id);
    CREATE TABLE import_batch (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('uploaded', 'reading', 'checked', 'taken', 'undone', 'failed')),
        mapping TEXT,
        progress {real} NOT NULL,
        rows_total {int} NOT NULL,
        rows_taken {int} NOT NULL,
        rows_refused {int} NOT NULL,
        detail TEXT,
        created_at {int} NOT NULL,
        created_by TEXT NOT NULL
    ) {strict};
    CREATE INDEX import_batch_by_firm ON import_batch (firm_id, created_at);
    CREATE TABLE activity_entry (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        site_id TEXT NOT NULL REFERENCES site (id),
        category TEXT NOT NULL,
        kind TEXT NOT NULL,
        description TEXT NOT NULL,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        amount {real},
        amount_text TEXT NOT NULL,
        unit TEXT NOT NULL,
        method TEXT NOT NULL,
        factor TEXT NOT NULL,
        contract_id TEXT REFERENCES energy_contract (id),
        properties TEXT NOT NULL,
        derivation TEXT,
        data_quality TEXT NOT NULL,
        evidence_id TEXT REFERENCES evidence (id),
        meter TEXT NOT NULL,
        note TEXT NOT NULL,
        search_text TEXT NOT NULL,
        import_batch_id TEXT REFERENCES import_batch (id),
        version {int} NOT NULL,
        changed_at {int} NOT NULL,
        changed_by TEXT NOT NULL
    ) {strict};
    CREATE INDEX activity_entry_by_year ON activity_entry (firm_id, year, category, first_day, id);
    CREATE INDEX activity_entry_by_batch ON activity_entry (import_batch_id);
    CREATE INDEX activity_entry_by_evidence ON activity_entry (evidence_id);
    CREATE TABLE scope_three_decision (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        category TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('relevant', 'excluded', 'notYetCollected')),
        reason TEXT NOT NULL,
        PRIMARY KEY (firm_id, year, category)
    ) {strict};
    CREATE TABLE inventory_revision (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        revision {int} NOT NULL,
        PRIMARY KEY (firm_id, year)
    ) {strict};
    CREATE TABLE inventory_summary (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        input_key TEXT NOT NULL,
        summary TEXT NOT NULL,
        computed_at {int} NOT NULL,
        PRIMARY KEY (firm_id, year)
    ) {strict};
    CREATE TABLE inventory_release (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        released_at {int} NOT NULL,
        released_by TEXT NOT NULL,
        released_by_name TEXT NOT NULL,
        summary TEXT NOT NULL,
        reopened_at {int},
        reopened_by_name TEXT,
        reopen_reason TEXT
    ) {strict};
    CREATE INDEX inventory_release_by_year ON inventory_release (firm_id, year, released_at);
    CREATE UNIQUE INDEX inventory_release_standing ON inventory_release (firm_id, year) WHERE reopened_at IS NULL;
    CREATE TABLE base_year_recalculation (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        detail TEXT NOT NULL,
        decided_at {int} NOT NULL
    ) {strict};
    CREATE INDEX base_year_recalculation_by_firm ON base_year_recalculation (firm_id, year);
    CREATE TABLE target (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        target_year {int} NOT NULL,
        reduction {real} NOT NULL,
        note TEXT NOT NULL,
        version {int} NOT NULL
    ) {strict};
    CREATE TABLE column_mapping (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        header_key TEXT NOT NULL,
        mapping TEXT NOT NULL,
        PRIMARY KEY (firm_id, header_key)
    ) {strict};
    CREATE TABLE quick_estimate (
        id TEXT PRIMARY KEY NOT NULL,
        visit TEXT,
        firm_id TEXT REFERENCES firm (id) ON DELETE CASCADE,
        answers TEXT NOT NULL,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE UNIQUE INDEX quick_estimate_by_visit ON quick_estimate (visit);
    CREATE UNIQUE INDEX quick_estimate_by_firm ON quick_estimate (firm_id);
    """
)
