public import DatabasePlatform

/// In order; after those of companies and accounts.
public let participationMigrations: [Migration] = [
    createCouncil, createHubAgreement, linkAuthorOfNote, createProposal,
    createCampaign,
]
