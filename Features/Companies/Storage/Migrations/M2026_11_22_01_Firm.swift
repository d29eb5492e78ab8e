import DatabasePlatform

let createFirm = Migration(
    "2026-11-22 companies: firm, undertaking, holding, site, firm_figures, reporting_year",
    """
    CREATE TABLE firm (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        legal_form TEXT,
        is_non_profit {int} NOT NULL DEFAULT 0,
        industry_2008 TEXT,
        industry_2025 TEXT,
        created_at {int} NOT NULL,
        version {int} NOT NULL DEFAULT 1
    ) {strict};
    CREATE TABLE undertaking (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('enterprise', 'publicBody', 'exemptInvestor')),
        version {int} NOT NULL DEFAULT 1
    ) {strict};
    CREATE INDEX undertaking_by_firm ON undertaking (firm_id);
    CREATE TABLE holding (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        parent_id TEXT REFERENCES undertaking (id) ON DELETE CASCADE,
        child_id TEXT REFERENCES undertaking (id) ON DELETE CASCADE,
        share {real} NOT NULL CHECK (share >= 0 AND share <= 1),
        has_operational_control {int} NOT NULL,
        accounting TEXT NOT NULL
            CHECK (accounting IN ('subsidiary', 'jointVenture', 'associate', 'fixedAssetInvestment')),
        first_year {int},
        last_year {int},
        version {int} NOT NULL DEFAULT 1,
        CHECK (first_year IS NULL OR last_year IS NULL OR first_year <= last_year)
    ) {strict};
    CREATE INDEX holding_by_firm ON holding (firm_id);
    CREATE TABLE site (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        street TEXT NOT NULL,
        postcode TEXT NOT NULL,
        municipality TEXT NOT NULL,
        is_seat {int} NOT NULL DEFAULT 0,
        floor_area {real} CHECK (floor_area > 0),
        heated_area {real} CHECK (heated_area >= 0),
        undertaking_id TEXT REFERENCES undertaking (id),
        version {int} NOT NULL DEFAULT 1
    ) {strict};
    CREATE UNIQUE INDEX site_by_name ON site (firm_id, name);
    CREATE UNIQUE INDEX site_seat ON site (firm_id) WHERE is_seat = 1;
    CREATE TABLE firm_figures (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        employees {real} CHECK (employees >= 0),
        full_time_equivalents {real} CHECK (full_time_equivalents >= 0),
        turnover {int} CHECK (turnover >= 0),
        balance_sheet {int} CHECK (balance_sheet >= 0),
        currency TEXT NOT NULL DEFAULT 'EUR',
        own_unit TEXT,
        own_unit_count {real} CHECK (own_unit_count > 0),
        version {int} NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, year)
    ) {strict};
    CREATE TABLE undertaking_figures (
        undertaking_id TEXT NOT NULL REFERENCES undertaking (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        staff {real} CHECK (staff >= 0),
        turnover {int} CHECK (turnover >= 0),
        balance_sheet {int} CHECK (balance_sheet >= 0),
        version {int} NOT NULL DEFAULT 1,
        PRIMARY KEY (undertaking_id, year)
    ) {strict};
    CREATE INDEX undertaking_figures_by_firm ON undertaking_figures (firm_id, year);
    CREATE TABLE reporting_year (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        approach TEXT NOT NULL CHECK (approach IN ('operationalControl', 'financialControl', 'equityShare')),
        gwp_set TEXT NOT NULL,
        is_base_year {int} NOT NULL DEFAULT 0,
        recalculation_threshold {real} NOT NULL CHECK (recalculation_threshold > 0 AND recalculation_threshold <= 100),
        factor_edition TEXT,
        status TEXT NOT NULL CHECK (status IN ('open', 'released')),
        version {int} NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, year)
    ) {strict};
    CREATE UNIQUE INDEX reporting_year_base ON reporting_year (firm_id) WHERE is_base_year = 1;
    """
)
