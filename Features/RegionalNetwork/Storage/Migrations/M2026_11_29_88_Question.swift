import DatabasePlatform

/// Questions and answers belong to whoever wrote them and not to a firm; a name stands beside them only where the writer
/// wants to be named.
let createQuestion = Migration(
    "2026-11-29 network: network_question, network_answer, network_comparison",
    """
    CREATE TABLE network_question (
        id TEXT PRIMARY KEY NOT NULL,
        theme TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        author_id TEXT,
        signature TEXT NOT NULL CHECK (signature IN ('full', 'sector', 'firm', 'person')),
        author_name TEXT NOT NULL,
        author_firm TEXT NOT NULL,
        author_sector TEXT NOT NULL,
        notifies {int} NOT NULL,
        asked_at {int} NOT NULL,
        changed_at {int} NOT NULL,
        hidden_reason TEXT,
        hidden_by_id TEXT,
        version {int} NOT NULL
    ) {strict};
    CREATE INDEX network_question_by_author ON network_question (author_id, asked_at);
    CREATE INDEX network_question_by_hider ON network_question (hidden_by_id);
    CREATE INDEX network_question_by_time ON network_question (asked_at);
    CREATE TABLE network_answer (
        id TEXT PRIMARY KEY NOT NULL,
        question_id TEXT NOT NULL REFERENCES network_question (id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        author_id TEXT,
        signature TEXT NOT NULL CHECK (signature IN ('full', 'sector', 'firm', 'person')),
        author_name TEXT NOT NULL,
        author_firm TEXT NOT NULL,
        author_sector TEXT NOT NULL,
        is_expert {int} NOT NULL,
        answered_at {int} NOT NULL,
        changed_at {int} NOT NULL,
        hidden_reason TEXT,
        hidden_by_id TEXT,
        version {int} NOT NULL
    ) {strict};
    CREATE INDEX network_answer_by_question ON network_answer (question_id, answered_at);
    CREATE INDEX network_answer_by_author ON network_answer (author_id, answered_at);
    CREATE INDEX network_answer_by_hider ON network_answer (hidden_by_id);
    CREATE TABLE network_comparison (
        id TEXT PRIMARY KEY NOT NULL CHECK (id = 'current'),
        day TEXT NOT NULL,
        firms {int} NOT NULL,
        content TEXT NOT NULL
    ) {strict};
    CREATE TABLE network_comparison_firm (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        comparison_id TEXT NOT NULL REFERENCES network_comparison (id) ON DELETE CASCADE
    ) {strict};
    CREATE INDEX network_comparison_firm_by_comparison ON network_comparison_firm (comparison_id)
    """
)
