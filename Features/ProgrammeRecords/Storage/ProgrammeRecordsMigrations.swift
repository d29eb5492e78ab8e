public import DatabasePlatform

/// In order; after those of the features it uses.
public let programmeRecordsMigrations: [Migration] = [
    createParticipant, createProjectAid, createProjectAnswer, createPublicityProof,
]
