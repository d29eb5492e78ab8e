public import DatabasePlatform

/// In order; after those of the features it uses.
public let coachingMigrations: [Migration] = [
    createCoachingCase, createCoachingStep, createCoachingSession, createCoachingHandover, createCoachingRemark,
    createCoachingDocument,
]
