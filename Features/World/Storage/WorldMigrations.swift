public import DatabasePlatform

/// In order; after those of the features it uses.
public let worldMigrations: [Migration] = [createMeeting, createBoard, createPresentation, createReport, createRemoval]
