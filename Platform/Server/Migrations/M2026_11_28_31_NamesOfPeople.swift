import DatabasePlatform

/// Whose the names are that earlier rows hold: known where exactly one member of the firm bears it. Needs the tables of
/// several features, so that none of them can say it.
let linkNamesOfPeople = Migration(
    "2026-11-28 server: people behind names",
    """
    UPDATE import_batch SET created_by_id = (
        SELECT min(m.person_id) FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.firm_id = import_batch.firm_id AND p.name = import_batch.created_by
        GROUP BY p.name HAVING count(*) = 1)
    WHERE created_by_id IS NULL;
    UPDATE commuting_survey SET opened_by_id = (
        SELECT min(m.person_id) FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.firm_id = commuting_survey.firm_id AND p.name = commuting_survey.opened_by_name
        GROUP BY p.name HAVING count(*) = 1)
    WHERE opened_by_id IS NULL;
    UPDATE inventory_release SET reopened_by_id = (
        SELECT min(m.person_id) FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.firm_id = inventory_release.firm_id AND p.name = inventory_release.reopened_by_name
        GROUP BY p.name HAVING count(*) = 1)
    WHERE reopened_by_id IS NULL;
    UPDATE custom_factor SET entered_by_id = (
        SELECT min(m.person_id) FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.firm_id = custom_factor.firm_id AND p.name = custom_factor.entered_by
        GROUP BY p.name HAVING count(*) = 1)
    WHERE entered_by_id IS NULL;
    """
)
