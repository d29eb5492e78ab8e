public import DatabasePlatform

/// In order; after those of the features it uses.
public let actionPlanningMigrations: [Migration] = [
    createMeasure, createPlanAssumption, createMeasuredSaving, createExperiment, createVariant,
]
