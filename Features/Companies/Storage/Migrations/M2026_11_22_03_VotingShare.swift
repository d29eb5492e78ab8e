import DatabasePlatform

/// Voting rights where they differ from the economic share; empty: they are the same.
let addVotingShare = Migration(
    "2026-11-22 companies: holding.voting_share",
    "ALTER TABLE holding ADD COLUMN voting_share {real} CHECK (voting_share >= 0 AND voting_share <= 1);"
)
