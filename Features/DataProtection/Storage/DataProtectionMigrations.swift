public import DatabasePlatform

/// After those of every other feature.
public let dataProtectionMigrations: [Migration] = [createDataProtection]
