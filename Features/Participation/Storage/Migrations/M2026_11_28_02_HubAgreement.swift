import DatabasePlatform

/// One agreement a council, the latest; and the word of a firm's owner that there is no council.
let createHubAgreement = Migration(
    "2026-11-28 participation: hub_agreement, no_council_declaration",
    """
    CREATE TABLE hub_agreement (
        council_id TEXT PRIMARY KEY NOT NULL REFERENCES council (id) ON DELETE CASCADE,
        concluded_on TEXT NOT NULL,
        ended_on TEXT,
        remark TEXT NOT NULL,
        noted_by TEXT REFERENCES person (id) ON DELETE SET NULL,
        noted_at {int} NOT NULL
    ) {strict};
    CREATE TABLE no_council_declaration (
        firm_id TEXT PRIMARY KEY NOT NULL REFERENCES firm (id) ON DELETE CASCADE,
        declared_by TEXT REFERENCES person (id) ON DELETE SET NULL,
        declarer TEXT NOT NULL,
        declared_at {int} NOT NULL
    ) {strict};
    """
)
