public import DatabasePlatform

/// After those of the database, whose `job` delivers what is queued here.
public let mailMigrations: [Migration] = [createMail]
