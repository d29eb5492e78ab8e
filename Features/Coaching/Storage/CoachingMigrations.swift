public import DatabasePlatform

/// In order; after those of the features it uses.
public let coachingMigrations: [Migration] = [
    createCoachingCase, createCoachingStep, createCoachingDocument, createCoachingSession, createCoachingHandover,
    createCoachingRemark,
]
