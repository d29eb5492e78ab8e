import DatabasePlatform

let createCustomFactor = Migration(
    "2026-11-22 emission factors: custom_factor",
    """
    CREATE TABLE custom_factor (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        synonyms TEXT NOT NULL,
        activity TEXT NOT NULL,
        region TEXT NOT NULL,
        unit TEXT NOT NULL,
        emission TEXT NOT NULL,
        biogenic_co2 {real},
        boundary TEXT NOT NULL,
        scope2_method TEXT,
        upstream_series TEXT,
        valid_from {int} NOT NULL,
        valid_through {int},
        source_text TEXT NOT NULL,
        evidence TEXT NOT NULL,
        entered_by TEXT NOT NULL,
        entered_on TEXT NOT NULL,
        uncertainty_percent {real},
        uncertainty_basis TEXT,
        note TEXT,
        version {int} NOT NULL
    ) {strict};
    CREATE INDEX custom_factor_by_firm ON custom_factor (firm_id);
    CREATE TABLE custom_factor_revision (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        revision {int} NOT NULL
    ) {strict};
    """
)
