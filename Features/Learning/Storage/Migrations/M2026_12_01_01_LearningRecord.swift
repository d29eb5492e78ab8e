import DatabasePlatform

/// What a learner has read, answered and tried: of a person, or of a browser's visit until somebody signs in. No firm
/// stands there, because no firm is to read it.
let createLearningRecord = Migration(
    "2026-12-01 learning: record",
    """
    CREATE TABLE learning_lesson (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
        visit TEXT,
        course TEXT NOT NULL,
        lesson TEXT NOT NULL,
        heading TEXT NOT NULL,
        begun_on TEXT NOT NULL,
        changed_at {int} NOT NULL,
        done_on TEXT,
        done_minutes {int},
        CHECK ((person_id IS NULL) <> (visit IS NULL)),
        CHECK ((done_on IS NULL) = (done_minutes IS NULL))
    ) {strict};
    CREATE UNIQUE INDEX learning_lesson_by_person ON learning_lesson (person_id, course, lesson);
    CREATE UNIQUE INDEX learning_lesson_by_visit ON learning_lesson (visit, course, lesson);
    CREATE TABLE learning_answer (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
        visit TEXT,
        course TEXT NOT NULL,
        lesson TEXT NOT NULL,
        exercise TEXT NOT NULL,
        answer TEXT NOT NULL,
        is_skipped {int} NOT NULL,
        verdict TEXT,
        solution {real},
        changed_at {int} NOT NULL,
        version {int} NOT NULL,
        CHECK ((person_id IS NULL) <> (visit IS NULL))
    ) {strict};
    CREATE UNIQUE INDEX learning_answer_by_person ON learning_answer (person_id, course, lesson, exercise);
    CREATE UNIQUE INDEX learning_answer_by_visit ON learning_answer (visit, course, lesson, exercise);
    CREATE TABLE learning_attempt (
        id TEXT PRIMARY KEY NOT NULL,
        person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
        visit TEXT,
        course TEXT NOT NULL,
        lesson TEXT NOT NULL,
        answers TEXT NOT NULL,
        right_count {int} NOT NULL,
        total_count {int} NOT NULL,
        at {int} NOT NULL,
        CHECK ((person_id IS NULL) <> (visit IS NULL))
    ) {strict};
    CREATE INDEX learning_attempt_by_person ON learning_attempt (person_id, course, lesson, at);
    CREATE INDEX learning_attempt_by_visit ON learning_attempt (visit, course, lesson, at);
    """
)
