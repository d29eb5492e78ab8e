import DatabasePlatform

/// Drafts belong to the council alone. What is handed in stands in a table of its own, which the firm's management reads.
let createProposal = Migration(
    "2026-11-29 participation: council_proposal, management_proposal",
    """
    CREATE TABLE council_proposal (
        id TEXT PRIMARY KEY NOT NULL,
        council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        measure_id TEXT,
        measure_title TEXT NOT NULL,
        due_on TEXT NOT NULL,
        author TEXT NOT NULL,
        author_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        version {int} NOT NULL,
        changed_at {int} NOT NULL
    ) {strict};
    CREATE INDEX council_proposal_by_council ON council_proposal (council_id, due_on);
    CREATE INDEX council_proposal_by_author ON council_proposal (author_id);
    CREATE TABLE management_proposal (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        council_id TEXT NOT NULL REFERENCES council (id) ON DELETE CASCADE,
        council_name TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        measure_id TEXT,
        measure_title TEXT NOT NULL,
        handed_in_on TEXT NOT NULL,
        due_on TEXT NOT NULL,
        decision TEXT CHECK (decision IN ('accepted', 'partly', 'declined')),
        reason TEXT NOT NULL,
        answered_on TEXT,
        answered_by TEXT NOT NULL,
        answered_by_id TEXT REFERENCES person (id) ON DELETE SET NULL,
        reminded_on TEXT,
        CHECK (decision <> 'declined' OR reason <> ''),
        CHECK ((decision IS NULL) = (answered_on IS NULL))
    ) {strict};
    CREATE INDEX management_proposal_by_firm ON management_proposal (firm_id, due_on);
    CREATE INDEX management_proposal_by_council ON management_proposal (council_id, due_on);
    CREATE INDEX management_proposal_by_answerer ON management_proposal (answered_by_id);
    """
)
