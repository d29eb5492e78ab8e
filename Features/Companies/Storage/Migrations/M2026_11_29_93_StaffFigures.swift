import DatabasePlatform

/// Sums about the people of a firm, a row a year, and the countries of their contracts.
let createStaffFigures = Migration(
    "2026-11-29 companies: staff figures",
    """
    CREATE TABLE staff_figures (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        counting TEXT CHECK (counting IN ('endOfYear', 'average')),
        employees {real} CHECK (employees >= 0),
        permanent {real} CHECK (permanent >= 0),
        temporary {real} CHECK (temporary >= 0),
        male {real} CHECK (male >= 0),
        female {real} CHECK (female >= 0),
        diverse {real} CHECK (diverse >= 0),
        gender_not_reported {real} CHECK (gender_not_reported >= 0),
        at_begin {real} CHECK (at_begin >= 0),
        joined {real} CHECK (joined >= 0),
        left_firm {real} CHECK (left_firm >= 0),
        at_end {real} CHECK (at_end >= 0),
        accidents {real} CHECK (accidents >= 0),
        hours_worked {real} CHECK (hours_worked >= 0),
        fatalities {real} CHECK (fatalities >= 0),
        hourly_pay_male {real} CHECK (hourly_pay_male >= 0),
        hourly_pay_female {real} CHECK (hourly_pay_female >= 0),
        pays_minimum_wage {int},
        covered {real} CHECK (covered >= 0),
        training_male {real} CHECK (training_male >= 0),
        training_female {real} CHECK (training_female >= 0),
        training_diverse {real} CHECK (training_diverse >= 0),
        training_not_reported {real} CHECK (training_not_reported >= 0),
        managers_male {real} CHECK (managers_male >= 0),
        managers_female {real} CHECK (managers_female >= 0),
        board_male {real} CHECK (board_male >= 0),
        board_female {real} CHECK (board_female >= 0),
        self_employed {real} CHECK (self_employed >= 0),
        agency_workers {real} CHECK (agency_workers >= 0),
        version {int} NOT NULL DEFAULT 1,
        PRIMARY KEY (firm_id, year)
    ) {strict};
    CREATE TABLE staff_country (
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        year {int} NOT NULL,
        country TEXT NOT NULL,
        employees {real} NOT NULL CHECK (employees >= 0),
        PRIMARY KEY (firm_id, year, country)
    ) {strict};
    """
)
