public import DatabasePlatform

/// In order; after those of the features it uses.
public let sustainabilityReportingMigrations: [Migration] = [
    createSustainabilityReport,
    createReportAnswer,
    createReportEvidence,
    createReportTemplate,
    createReadReport,
    addReopenReason,
]
