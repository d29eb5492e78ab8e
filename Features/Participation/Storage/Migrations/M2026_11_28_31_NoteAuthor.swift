import DatabasePlatform

/// Whose note it is. Of earlier ones that is known where exactly one person of that name sits in the council.
let linkAuthorOfNote = Migration(
    "2026-11-28 participation: council_note.author_id",
    """
    ALTER TABLE council_note ADD COLUMN author_id TEXT REFERENCES person (id) ON DELETE SET NULL;
    CREATE INDEX council_note_by_author ON council_note (author_id);
    UPDATE council_note SET author_id = (
        SELECT min(s.person_id) FROM council_seat s JOIN person p ON p.id = s.person_id
        WHERE s.council_id = council_note.council_id AND p.name = council_note.author
        GROUP BY p.name HAVING count(*) = 1);
    """
)
