import DatabasePlatform

/// A code leads to its team and to nothing else: no answer and no text holds it, or any time. Texts name no team. The
/// random numbers as primary keys keep SQLite from numbering answers in the order in which they came.
let createCampaign = Migration(
    "2026-11-29 participation: campaign",
    """
    CREATE TABLE campaign (
        id TEXT PRIMARY KEY NOT NULL,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('proposals', 'weighing', 'questions')),
        title TEXT NOT NULL,
        introduction TEXT NOT NULL,
        theme TEXT NOT NULL,
        items TEXT NOT NULL,
        lowest TEXT NOT NULL,
        highest TEXT NOT NULL,
        last_day TEXT NOT NULL,
        ended_on TEXT,
        created_at {int} NOT NULL,
        maker TEXT NOT NULL,
        maker_id TEXT REFERENCES person (id) ON DELETE SET NULL
    ) {strict};
    CREATE INDEX campaign_by_firm ON campaign (firm_id, created_at);
    CREATE INDEX campaign_by_maker ON campaign (maker_id);
    CREATE TABLE campaign_team (
        id TEXT PRIMARY KEY NOT NULL,
        campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        position {int} NOT NULL,
        name TEXT NOT NULL,
        size {int} NOT NULL,
        issued {int} NOT NULL
    ) {strict};
    CREATE INDEX campaign_team_by_campaign ON campaign_team (campaign_id, position);
    CREATE INDEX campaign_team_by_firm ON campaign_team (firm_id);
    CREATE TABLE campaign_code (
        code_mark TEXT PRIMARY KEY NOT NULL,
        campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        team_id TEXT NOT NULL REFERENCES campaign_team (id) ON DELETE CASCADE,
        is_used {int} NOT NULL CHECK (is_used IN (0, 1))
    ) {strict};
    CREATE INDEX campaign_code_by_campaign ON campaign_code (campaign_id);
    CREATE INDEX campaign_code_by_firm ON campaign_code (firm_id);
    CREATE INDEX campaign_code_by_team ON campaign_code (team_id);
    CREATE TABLE campaign_answer (
        id {int} PRIMARY KEY NOT NULL,
        campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        team_id TEXT NOT NULL REFERENCES campaign_team (id) ON DELETE CASCADE,
        grades TEXT NOT NULL,
        is_counted {int} NOT NULL CHECK (is_counted IN (0, 1))
    ) {strict};
    CREATE INDEX campaign_answer_by_campaign ON campaign_answer (campaign_id, is_counted);
    CREATE INDEX campaign_answer_by_firm ON campaign_answer (firm_id);
    CREATE INDEX campaign_answer_by_team ON campaign_answer (team_id);
    CREATE TABLE campaign_proposal (
        id {int} PRIMARY KEY NOT NULL,
        campaign_id TEXT NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        is_shown {int} NOT NULL CHECK (is_shown IN (0, 1))
    ) {strict};
    CREATE INDEX campaign_proposal_by_campaign ON campaign_proposal (campaign_id, is_shown);
    CREATE INDEX campaign_proposal_by_firm ON campaign_proposal (firm_id);
    CREATE TABLE campaign_comment (
        id {int} PRIMARY KEY NOT NULL,
        proposal_id {int} NOT NULL REFERENCES campaign_proposal (id) ON DELETE CASCADE,
        firm_id TEXT NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        body TEXT NOT NULL,
        is_shown {int} NOT NULL CHECK (is_shown IN (0, 1))
    ) {strict};
    CREATE INDEX campaign_comment_by_proposal ON campaign_comment (proposal_id, is_shown);
    CREATE INDEX campaign_comment_by_firm ON campaign_comment (firm_id);
    """
)
