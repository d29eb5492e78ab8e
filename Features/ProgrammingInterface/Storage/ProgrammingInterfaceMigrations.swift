public import DatabasePlatform

/// In the order in which they run; firms come before, from Companies.
public let programmingInterfaceMigrations: [Migration] = [createAccessToken]
