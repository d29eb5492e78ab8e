public import DatabasePlatform

/// In order; after those of the features it uses.
public let learningMigrations: [Migration] = [
    createLearningRecord, createLearningCertificate, dropAnswerSolution, createLessonRevision,
]
