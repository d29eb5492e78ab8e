import DatabasePlatform

/// Certificates of finished courses and paths, with what they say. They go with the person; a badge that is shown
/// afterwards is known no more.
let createLearningCertificate = Migration(
    "2026-12-05 learning: certificate",
    """
    CREATE TABLE learning_certificate (
        number TEXT PRIMARY KEY NOT NULL,
        person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        subject TEXT NOT NULL,
        holder TEXT NOT NULL,
        content TEXT NOT NULL,
        issued_at {int} NOT NULL,
        shared_on TEXT,
        withdrawn_on TEXT
    ) {strict};
    CREATE INDEX learning_certificate_by_person ON learning_certificate (person_id);
    CREATE UNIQUE INDEX learning_certificate_in_force ON learning_certificate (person_id, subject)
        WHERE withdrawn_on IS NULL;
    """
)
