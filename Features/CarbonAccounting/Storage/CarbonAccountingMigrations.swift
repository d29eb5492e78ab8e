public import DatabasePlatform

/// In the order in which they run; firms and sites come before, from Companies.
public let carbonAccountingMigrations: [Migration] = [
    createInventory, createCommutingSurvey, addStatedFigure, pinEditionsOfLines, createReleasedYear,
    addImportRun, addScopeThreeVersion, indexEntriesByID, linkPeopleOfInventories,
]
