import DatabasePlatform

/// Until now a year without an edition followed the newest one. 2026.1 is the newest there is, so no balance moves.
let pinEditions = Migration(
    "2026-11-22 companies: reporting_year.factor_edition is never empty",
    "UPDATE reporting_year SET factor_edition = '2026.1' WHERE factor_edition IS NULL;"
)
