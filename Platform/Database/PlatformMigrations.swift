/// Tables of the platform itself, before those of any feature.
public let databaseMigrations: [Migration] = [createJob, createAudit]
