import DatabasePlatform

/// Years that have lines but no settings yet are worked out with the edition they were entered with.
let pinEditionsOfLines = Migration(
    "2026-11-22 carbon accounting: years with lines keep their edition of the factors",
    """
    INSERT INTO reporting_year (firm_id, year, approach, gwp_set, is_base_year, recalculation_threshold,
        factor_edition, status, version)
    SELECT DISTINCT firm_id, year, 'operationalControl', 'ar6', 0, 5.0, '2026.1', 'open', 0 FROM activity_entry
    WHERE NOT EXISTS (
        SELECT 1 FROM reporting_year known
        WHERE known.firm_id = activity_entry.firm_id AND known.year = activity_entry.year
    );
    """
)
