public import DatabasePlatform

/// In order; after those of the features it uses.
public let regionalNetworkMigrations: [Migration] = [
    createOffer, createDirectory, createQuestion, createCompetencePath, createGoodPractice,
    createHospitation,
]
